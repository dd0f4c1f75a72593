import type { Translation } from "../translation.ts"

export const auth: Translation["auth"] = {
  signIn: {
    title: (name) => `Inicia sesión en ${name}`,
    submit: "Iniciar sesión",
    pending: "Iniciando sesión",
    other: "¿Primera vez aquí?",
    otherLink: "Crear una cuenta",
    forgotten: "¿Olvidaste tu contraseña?",
  },
  signUp: {
    title: "Crea tu cuenta",
    lead: (name) => `En ${name} creas un chatbot con tu propio contenido.`,
    submit: "Crear cuenta",
    pending: "Creando tu cuenta",
    other: "¿Ya tienes cuenta?",
    otherLink: "Iniciar sesión",
    sent: (email) =>
      `Enviamos un correo a ${email}. Abre su enlace para continuar; sirve durante 24 horas. ¿No llega? Mira en la carpeta de spam o revisa la dirección.`,
    website: (address) => `A continuación: un bot para ${address}.`,
  },
  name: "Tu nombre",
  company: "Empresa",
  companyHelp: "El nombre de tu espacio de trabajo. Puedes cambiarlo después.",
  email: "Correo",
  password: "Contraseña",
  passwordHelp: "Al menos 10 caracteres.",
}
