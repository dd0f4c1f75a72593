import type { Language } from "./schema.ts"

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Words that carry grammar and no subject: left out of the index, and the signature by which a language is known. */
export const FUNCTION_WORDS: Record<Language, ReadonlySet<string>> = {
  en: list(`a about above after again against all also am an and any are as at be because been before being below
    between both but by can could did do does doing don down during each either else few for from further get gets got
    had has have having he her here hers herself him himself his how however i if in into is isn it its itself just let
    ll may me might mine more most must my myself neither no nor not now of off on once only onto or other others ought
    our ours ourselves out over own per please rather re s same shall she should since so some such t tell than that the
    their theirs them themselves then there these they this those though through thus to too under until up upon us ve
    very was we were what when where whether which while who whom whose why will with within without would yet you your
    yours yourself yourselves`),
  es: list(`a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos aquí así
    aún aunque cada como cómo con contra cual cuál cuales cuáles cualquier cuando cuándo cuanto cuánto cuanta cuánta
    cuantos cuántos cuántas de del desde donde dónde dos durante e el él ella ellas ello ellos en entre era eran eres es
    esa esas ese eso esos esta está estaba están estar estas este esto estos estoy fue fueron fui ha haber había han has
    hasta hay he hemos la las le les lo los mas más me mi mí mis mientras mucho muy nada ni no nos nosotros nuestra
    nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque pueda puede pueden puedo pues que qué
    quien quién quienes se sea sean según ser si sí sido siempre sin sobre sois son soy su sus suya suyo también tan
    tanto te tener tengo ti tiene tienen todo todos tu tú tus tuya tuyo un una unas uno unos usted ustedes va vosotros
    vuestra vuestro y ya yo`),
  fr: list(`a à afin ai aie alors après as au aucun aucune aussi autre autres aux avant avec avez avoir avons c ça car ce
    ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des donc dont du elle
    elles en encore entre es est et étaient était étant être eu eux fait faut fois font il ils j je jusqu l la là le
    les leur leurs lors lorsque lui m ma mais me même mêmes mes moi moins mon n ne ni nos notre nôtre nous on ont ou où
    par parce pas peu peut peuvent peux plus pour pourquoi puis puisque qu quand que quel quelle quelles quels qui quoi
    ai avez avons avais aviez êtes allez pouvez voulez s sa sans se sera seront ses si soi soit sommes son sont sous suis sur t ta tandis te tel telle tes toi ton toujours
    tous tout toute toutes très tu un une vers vos votre vôtre vous y`),
  de: list(`ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus
    bei beim bin bis bist da dabei dadurch dafür daher damit dann daran darauf darf darin das dass daß davon dazu dein
    deine deinem deinen deiner dem den denn der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch
    dort du durch ein eine einem einen einer eines einige er es etwa etwas euch euer eure für gegen gibt hab habe haben
    hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem
    jeden jeder jedes jedoch jene jetzt kann kannst kein keine keinem keinen keiner können könnte man manche mehr mein
    meine meinem meinen meiner mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem
    seinen seiner seit sich sie sind so sobald solche soll sollen sollte sondern sonst über um und uns unser unsere unter
    viel vom von vor wann war waren warum was weder weil weiter welche welchem welchen welcher welches wenn wer werde
    werden wessen wie wieder wieviel will wir wird wirst wo wollen womit würde würden zu zum zur zwar zwischen`),
  it: list(`a ad agli ai al alcuna alcune alcuni alcuno all alla alle allo allora altra altre altri altro anche ancora
    avere aveva avevano c che chi ci ciò coi col come con contro cosa così cui d da dagli dai dal dall dalla dalle dallo
    degli dei del dell della delle dello dentro di dopo dov dove dunque durante e è ed egli ella era erano essa esse
    essere essi esso fa fra fu già gli ha hai hanno ho i il in infatti io l la le lei li lo loro lui ma me mentre mi mia
    mie miei mio molto ne negli nei nel nell nella nelle nello no noi non nostra nostre nostri nostro o od ogni oltre
    oppure per perché però più poco poi posso può possono qual quale quali qualche quando quanta quante quanti quanto
    quella quelle quelli quello questa queste questi questo qui quindi s sarà se sei sempre senza si sia siamo siano siete
    solo sono sopra sotto sta stata stati stato su sua sue sugli sui sul sull sulla sulle sullo suo suoi te ti tra troppo
    tu tua tue tuo tuoi tutta tutte tutti tutto un una uno va vi voi vostra vostre vostri vostro`),
  pt: list(`a à ainda além alguém algum alguma algumas alguns ao aos apenas após aquela aquelas aquele aqueles aquilo
    as às assim até com como contra cada cuja cujo da das de dela delas dele deles depois desde dessa desse desta deste do
    dos durante e é ela elas ele eles em enquanto entre era eram essa essas esse esses esta está estão estar estas estava
    este estes estou eu foi foram for fosse há isso isto já lá lhe lhes mais mas me mesmo meu meus minha minhas muito muita
    na nas não nem nenhum nessa nesse nesta neste no nos nós nossa nossas nosso nossos num numa o onde os ou outra outras
    outro outros para pela pelas pelo pelos pode podem poder pois por porque porquê posso pouco qual quais qualquer quando
    quanta quantas quanto quantos que quê quem se seja sejam sem sempre será serão seu seus si sido só sob sobre somos sou
    sua suas também tão te tem têm tendo tenho ter teu teus ti tinha toda todas todo todos tu tua tuas tudo um uma umas uns
    vai você vocês vos`),
}
