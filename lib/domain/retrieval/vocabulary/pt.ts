/** Portuguese of shops, services and support; how the lines are read is said in ../related-words.ts. */
export const PT = `
  aberto abertura abrir > horário funcionamento fechado encerrado fechar
  fechado encerrado fechar encerrar > férias feriado
  começar início iniciar
  terminar fim
  tarde atraso
  endereço morada localização localizado ficar chegar encontrar > rua avenida praça
  estação metro autocarro ônibus paragem comboio trem
  estacionamento estacionar > carro
  carro automóvel viatura
  entrada acesso acessível cadeira > rampa elevador
  preço custo taxa tarifa custar valor > caro barato
  pagar pagamento
  caução depósito
  desconto promoção
  grátis gratuito gratuita
  incluir incluído inclui
  comprar encomendar pedido compra vender
  envio entrega entregar enviar mandar domicílio casa
  estrangeiro internacional exterior fora
  reembolso reembolsar devolver devolução dinheiro
  devolver devolução trocar troca
  cancelar cancelamento anular desistir
  alterar mudar remarcar
  reservar reserva marcação agendamento
  assinatura assinar plano subscrição
  sócio inscrição inscrever membro
  conta perfil
  apagar eliminar
  fatura recibo
  presente vale cartão
  válido validade expirar vale dura
  aviso antecedência
  telefone ligar telemóvel celular número
  email e-mail escrever correio
  contacto contato ligar escrever falar email
  responder resposta
  reclamação reclamar problema queixa
  prazo dias tempo
  ajuda assistência
  quebrado defeituoso danificado estragado estragar partido
  consertar reparar reparação conserto
  perdido esquecido
  guardar conservar
  alugar aluguel aluguer
  professor instrutor ensinar > aula curso
  aula curso lição
  criança filho menor
  idade anos
  estudante aluno
  idoso reformado aposentado
  animal animais > cachorro cão cães gato
  comer comida restaurante > almoço jantar
  vegetariano vegano
  alergia glúten
  wifi internet
  bagagem mala
  roupa peça vestuário
  chefe diretor responsável gerente dono proprietário
  equipe equipa funcionário
  fundar fundado fundador abrir
  emprego trabalho
  útil > segunda terça quarta quinta sexta
  feriado > natal
  mês mensal
  ano anual
  rápido urgente expresso
  emergência urgente
  médico doutor
  permitido aceita aceitar > proibido
  obrigatório necessário preciso
  tamanho grande
  peso pesar > kg
  durar demorar duração demora prazo
  mínimo menos
  grupo pessoas
  festejar festa > aniversário casamento
  levar trazer
  limpar lavar limpeza
  língua falar
  perto próximo junto
  cedo antes
  disponível estoque stock esgotado
  rastrear rastreamento seguimento acompanhar
  senha código
  bicicleta bike
  garantia garantir
  fumar cigarro
  banheiro sanitário lavabo wc
  espera esperar fila
  bebida beber café chá
  seguro segurado cobertura
  remédio medicamento fármaco
  máximo limite
  alto altura
  longo comprimento
  semana semanal
  dia diário diariamente
  manhã > almoço
  noite noturno
  férias feriado
  matrícula inscrição inscrever
  cachorro cão cães
  reciclar resíduos lixo
  baixar descarregar instalar aplicativo aplicação app
  dispositivo computador portátil
  privacidade dados
  segurança protegido
  consulta marcação agendamento
  iniciação iniciante principiante básico
  semana > segunda terça quarta quinta sexta sábado domingo
  turma grupo
`
