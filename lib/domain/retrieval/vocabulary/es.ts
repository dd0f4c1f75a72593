/** Spanish of shops, services and support; how the lines are read is said in ../related-words.ts. */
export const ES = `
  abrir abierto apertura > horario horas cerrado cerrar
  cerrar cerrado cierre > vacaciones festivo
  empezar comenzar inicio
  terminar acabar fin hasta
  tarde retraso
  dirección ubicación situado encontrar encuentra llegar > calle avenida plaza
  estación metro autobús parada tren
  aparcar aparcamiento parking estacionamiento estacionar > coche
  coche auto vehículo carro
  bicicleta bici
  entrada acceso accesible entrar silla > rampa ascensor
  precio coste tarifa cuesta costar cuota valer importe > caro barato
  pagar pago abonar
  fianza depósito señal
  descuento rebaja oferta promoción
  gratis gratuito gratuita
  incluir incluido incluye
  comprar pedir pedido compra vender
  disponible existencias stock agotado
  envío entrega reparto enviar entregar mandar domicilio casa
  extranjero internacional fuera
  seguimiento rastrear
  reembolso reembolsar devolución devolver dinero
  devolver devolución cambiar cambio
  cancelar anular cancelación baja
  modificar cambiar
  reservar reserva cita
  suscripción suscribir plan abono
  socio miembro inscripción matrícula inscribir
  cuenta perfil sesión
  contraseña clave
  borrar eliminar
  factura recibo
  regalo vale bono tarjeta
  válido validez caducar caduca vale dura
  antelación aviso avisar
  teléfono llamar móvil número
  correo email escribir mail
  contacto contactar llamar escribir email
  responder respuesta
  queja reclamación reclamar problema
  ayuda asistencia
  roto defectuoso dañado estropeado
  reparar arreglar reparación
  perdido objetos olvidado
  guardar conservar
  alquilar arrendar alquiler
  profesor entrenador monitor > clase curso
  clase curso lección sesión
  niño hijo menor infantil
  edad años
  estudiante alumno
  mayor jubilado
  mascota animal animales > perro gato
  fumar tabaco
  comer comida restaurante > desayuno almuerzo cena
  vegetariano vegano
  alergia gluten celíaco
  wifi internet
  baño aseo lavabo
  equipaje maleta
  ropa vestir
  jefe jefa director dueño responsable gerente encargado
  equipo personal empleado
  fundar fundado fundador abrir
  empleo trabajo
  finde > sábado domingo
  laborable > lunes martes miércoles jueves viernes
  festivo > navidad
  noche tarde
  mañana temprano
  mes mensual
  año anual
  rápido urgente exprés
  urgencia emergencia
  seguro asegurado
  médico doctor
  medicamento medicina
  permitido admitir admite acepta aceptar permitir > prohibido
  obligatorio necesario
  tamaño grande medida
  peso pesar > kg kilo
  durar duración dura tiempo
  plazo días
  mínimo menos
  grupo personas participantes
  celebrar fiesta > cumpleaños boda
  llevar traer
  limpiar lavar
  idioma hablar
  cerca próximo cercano junto
  pronto temprano antes
  garantía garantizar
  cubrir cobertura asegurado
  espera esperar cola
  bebida beber café té
  máximo límite
  alto altura
  largo longitud
  semana semanal
  día diario diariamente
  enseñar profesor
  reciclar residuos basura
  descargar instalar aplicación app
  dispositivo ordenador computadora portátil
  privacidad datos
  seguridad protegido
  vacaciones festivo
  cita consulta
  efectivo metálico
  iniciación principiante básico
  semana > lunes martes miércoles jueves viernes sábado domingo
  cerrar cierra
  empezar empieza comienza
  devolver devuelve
  perder pierde
  renovar renueva cambiar
  probar prueba
  servir sirve
  pedir pide
`
