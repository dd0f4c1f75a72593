import { describe, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createSource, searchSources } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

// Languages without rules of their own: words are compared as they are written, accents and case apart.
const TEXTS: Record<string, { text: string; asked: [question: string, found: string][] }> = {
  Dutch: {
    text: "# Openingstijden\n\nDe winkel is geopend van maandag tot vrijdag van 9.00 tot 18.00 uur.\n\n# Verzending\n\nVerzending naar België kost 6,95 euro en duurt drie werkdagen.\n\n# Retour\n\nU kunt artikelen binnen dertig dagen terugsturen.",
    asked: [
      ["Wat kost verzending naar Belgie?", "6,95 euro"],
      ["Hoe laat is de winkel geopend?", "9.00 tot 18.00"],
      ["Kan ik artikelen terugsturen?", "binnen dertig dagen"],
    ],
  },
  Swedish: {
    text: "# Öppettider\n\nButiken är öppen måndag till fredag.\n\n# Leverans\n\nLeverans inom Sverige tar två dagar och kostar 49 kronor.",
    asked: [
      ["När är butiken öppen?", "måndag till fredag"],
      ["Vad kostar leverans inom sverige?", "49 kronor"],
    ],
  },
  Polish: {
    text: "# Godziny\n\nSklep jest otwarty od poniedziałku do piątku.\n\n# Dostawa\n\nDostawa kosztuje piętnaście złotych.",
    asked: [
      ["Kiedy sklep jest otwarty?", "od poniedziałku"],
      ["Ile kosztuje dostawa?", "piętnaście złotych"],
      ["ile kosztuje pietnascie zlotych", "piętnaście złotych"],
    ],
  },
  Greek: {
    text: "# Ώρες\n\nΤο κατάστημα είναι ανοιχτό κάθε Σάββατο.\n\n# Αποστολή\n\nΗ αποστολή κοστίζει πέντε ευρώ.",
    asked: [
      ["Πόσο κοστίζει η αποστολή;", "πέντε ευρώ"],
      ["καταστημα ανοιχτο σαββατο", "κάθε Σάββατο"],
    ],
  },
  Russian: {
    text: "# Часы\n\nМагазин открыт каждый день с девяти.\n\n# Доставка\n\nДоставка стоит триста рублей.",
    asked: [["Сколько стоит доставка?", "триста рублей"]],
  },
  Japanese: {
    text: "# 営業時間\n\n当店の営業時間は午前九時から午後六時までです。土曜日は休みです。\n\n# 送料\n\n送料は全国一律五百円です。三千円以上のご注文は送料無料です。",
    asked: [
      ["営業時間を教えてください", "午前九時から"],
      ["送料はいくらですか", "五百円"],
    ],
  },
  Chinese: {
    text: "# 营业时间\n\n商店周一至周五上午九点开门。\n\n# 退货\n\n您可以在三十天内退货，运费由我们承担。",
    asked: [
      ["商店几点开门？", "上午九点开门"],
      ["怎么退货？", "三十天内退货"],
    ],
  },
  Thai: {
    text: "# เวลาทำการ\n\nร้านเปิดทุกวันจันทร์ถึงวันศุกร์\n\n# ค่าจัดส่ง\n\nค่าจัดส่งห้าสิบบาททั่วประเทศ",
    asked: [["ค่าจัดส่งเท่าไหร่", "ห้าสิบบาท"]],
  },
  Arabic: {
    text: "# ساعات العمل\n\nالمتجر مفتوح كل يوم من التاسعة.\n\n# الشحن\n\nالشحن يكلف عشرين ريالا.",
    asked: [["كم يكلف الشحن؟", "عشرين ريالا"]],
  },
}

describe.each(Object.entries(TEXTS))("a text in %s", (_, { text, asked }) => {
  test("is found by questions in its language", async () => {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
    await createSource(ctx, { botId: bot.id, type: "text", name: "FAQ", content: text })
    for (const [question, found] of asked) {
      const [first] = await searchSources(ctx, { botId: bot.id, question })
      expect(first?.text, question).toContain(found)
    }
  })
})
