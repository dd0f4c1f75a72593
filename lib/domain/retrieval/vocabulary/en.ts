/** English of shops, services and support; how the lines are read is said in ../related-words.ts. */
export const EN = `
  open opening > hours timetable schedule closed close shut
  close closed shut closure > holiday vacation
  start begin commence
  end finish stop until
  early earliest > before
  late later delay delayed overdue
  address located location situated based directions > street road avenue find
  near nearby next beside
  station bus train tram metro subway stop
  parking park garage > car vehicle
  car vehicle automobile
  bike bicycle cycle
  entrance access accessible accessibility wheelchair > ramp lift elevator
  price cost fee charge rate tariff fare > expensive cheap
  pay payment paid settle
  deposit security bail
  discount reduction reduced concession offer coupon promotion > half
  free complimentary included gratis
  include included includes contain provided come
  buy purchase bought order sell sold
  order ordered purchase
  stock available availability
  ship shipping shipment delivery deliver dispatch postage send sent courier
  abroad international overseas foreign > country
  track tracking follow
  refund reimburse reimbursed reimbursement money repay > back return
  return returned exchange swap replace replacement
  cancel cancellation cancelled terminate withdraw unsubscribe
  change modify edit update amend reschedule move
  book booking booked reserve reservation appointment
  waiting wait queue
  subscription subscribe membership plan
  member membership join register registration enrol
  account profile login signin
  password passcode pin
  delete remove erase
  invoice bill receipt
  gift voucher card certificate
  expire expiry valid validity last
  notice advance beforehand
  phone telephone call number ring tel
  email e-mail mail write
  contact reach call write email
  reply answer respond response
  complaint complain problem issue fault
  help support assistance service
  broken defective damaged faulty break
  repair fix mend repaired
  guarantee warranty
  lost lose missing left > found
  keep kept store stored hold held
  find found
  rent hire lease borrow rental loan
  teach teacher tutor instructor taught
  class lesson course workshop session training
  kid child children kids > toddler baby infant
  young age aged old minimum
  student pupil school
  elderly senior pensioner retired
  pet animal > dog cat puppy
  dog puppy
  smoke smoking cigarette
  eat food meal drink > cafe restaurant snack breakfast lunch dinner
  coffee tea drinks > snack
  vegan vegetarian > meat
  allergy allergic gluten intolerance
  wifi wi-fi internet wireless network
  toilet restroom bathroom wc
  luggage baggage suitcase bag
  clothes wear dress clothing
  staff employee team people
  boss manager director owner head chief > founder
  founder founded established start
  job vacancy career hiring apply
  weekend > saturday sunday
  weekday > monday tuesday wednesday thursday friday
  daily day every
  holiday vacation > christmas easter
  evening night > afternoon
  morning > breakfast
  month monthly
  year yearly annual annually
  week weekly
  quick fast express urgent
  emergency urgent accident
  insurance insured cover covered
  doctor physician > nurse
  medicine drug medication
  allowed permitted welcome may permit > forbidden prohibited
  forbidden prohibited banned
  required necessary need must mandatory compulsory obligatory
  size big large dimension
  weight weigh heavy > kg kilogram pound
  length long duration last take
  height high tall
  minimum least
  maximum most limit
  group party people participants size
  celebrate party celebration > birthday wedding
  bring take along carry
  clean wash cleaning laundry
  recycle waste rubbish trash
  download install app application
  device computer phone laptop
  language speak english
  safe secure security
  data privacy personal
`
