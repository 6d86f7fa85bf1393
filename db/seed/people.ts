export type Tongue =
  | "ar"
  | "de"
  | "el"
  | "en"
  | "es"
  | "fr"
  | "he"
  | "hi"
  | "ja"
  | "ko"
  | "no"
  | "pl"
  | "pt"
  | "ru"
  | "vi"
  | "zh";

/** A name as its bearer writes it, and the part of an address that is made from it. */
type PersonName = readonly [name: string, local: string];
type Names = readonly [PersonName, PersonName, PersonName, PersonName, ...PersonName[]];

export const peopleBy: Readonly<Record<Tongue, Names>> = {
  ar: [
    ["ليلى الحربي", "layla.alharbi"],
    ["عمر القحطاني", "omar.alqahtani"],
    ["نورة السالم", "noura.alsalem"],
    ["خالد منصور", "khalid.mansour"],
  ],
  de: [
    ["Dana Weiß", "dana.weiss"],
    ["Jürgen Großmann", "juergen.grossmann"],
    ["Anna-Lena von der Heydt", "anna-lena.heydt"],
    ["Cem Yıldız", "cem.yildiz"],
    ["Friederike Böhm", "friederike.boehm"],
  ],
  el: [
    ["Ελένη Παπαδοπούλου", "eleni.papadopoulou"],
    ["Νίκος Αντωνίου", "nikos.antoniou"],
    ["Σοφία Βλάχου", "sofia.vlachou"],
    ["Γιώργος Δήμου", "giorgos.dimou"],
  ],
  en: [
    ["Rosa Whitfield", "rosa.whitfield"],
    ["Marcus Oyelaran", "marcus.oyelaran"],
    ["Siobhán Byrne", "siobhan.byrne"],
    ["Theo Nakamura-Hall", "theo.nakamura-hall"],
    ["Grace Adeyemi", "grace.adeyemi"],
    ["Bo", "bo"],
    ["Carmen Delgado", "carmen.delgado"],
    ["William O’Connor", "william.oconnor"],
  ],
  es: [
    ["Lucía Fernández Ortega", "lucia.fernandez"],
    ["Andrés Molina", "andres.molina"],
    ["Ximena Ruiz", "ximena.ruiz"],
    ["Íñigo Echeverría", "inigo.echeverria"],
  ],
  fr: [
    ["Océane Lefèvre", "oceane.lefevre"],
    ["Jean-Baptiste Guérin", "jb.guerin"],
    ["Maëlle Dubois", "maelle.dubois"],
    ["Anaïs Benali", "anais.benali"],
  ],
  he: [
    ["נועה כהן", "noa.cohen"],
    ["איתן לוי", "eitan.levi"],
    ["תמר פרידמן", "tamar.friedman"],
    ["יונתן ברק", "yonatan.barak"],
  ],
  hi: [
    ["अनन्या शर्मा", "ananya.sharma"],
    ["रोहित वर्मा", "rohit.verma"],
    ["मीरा अय्यर", "meera.iyer"],
    ["विक्रम सिंह", "vikram.singh"],
  ],
  ja: [
    ["渡辺 健", "ken.watanabe"],
    ["佐藤 美咲", "misaki.sato"],
    ["高橋 大輔", "daisuke.takahashi"],
    ["伊藤 さくら", "sakura.ito"],
  ],
  ko: [
    ["김민지", "minji.kim"],
    ["박서준", "seojun.park"],
    ["이하은", "haeun.lee"],
    ["최도윤", "doyun.choi"],
  ],
  no: [
    ["Ingrid Sørlie", "ingrid.sorlie"],
    ["Håkon Åsheim", "hakon.asheim"],
    ["Aino Mäkelä", "aino.makela"],
    ["Björn Sjögren", "bjorn.sjogren"],
  ],
  pl: [
    ["Małgorzata Wiśniewska", "malgorzata.wisniewska"],
    ["Paweł Dąbrowski", "pawel.dabrowski"],
    ["Żaneta Kowalczyk", "zaneta.kowalczyk"],
    ["Łukasz Zając", "lukasz.zajac"],
  ],
  pt: [
    ["João Guimarães", "joao.guimaraes"],
    ["Inês Conceição", "ines.conceicao"],
    ["Thiago Araújo", "thiago.araujo"],
    ["Beatriz Leitão", "beatriz.leitao"],
  ],
  ru: [
    ["Айгүл Сериккызы", "aigul.serikkyzy"],
    ["Дмитрий Орлов", "dmitri.orlov"],
    ["Екатерина Белова", "ekaterina.belova"],
    ["Тимур Ахметов", "timur.akhmetov"],
  ],
  vi: [
    ["Nguyễn Thị Hồng", "hong.nguyen"],
    ["Trần Văn Đức", "duc.tran"],
    ["Lê Minh Anh", "anh.le"],
    ["Phạm Quốc Bảo", "bao.pham"],
  ],
  zh: [
    ["李静", "jing.li"],
    ["王浩然", "haoran.wang"],
    ["张晓雨", "xiaoyu.zhang"],
    ["刘洋", "yang.liu"],
  ],
};

export type Teammate = { name: string; local: string; role: "admin" | "member" | "viewer" };

export const team: readonly Teammate[] = [
  { name: "Maya Lindqvist", local: "maya.lindqvist", role: "admin" },
  { name: "Tomás Herrera", local: "tomas.herrera", role: "member" },
  { name: "Priya Raman", local: "priya.raman", role: "member" },
  { name: "Sam Okafor", local: "sam.okafor", role: "member" },
  { name: "Élodie Marchand", local: "elodie.marchand", role: "member" },
  { name: "Noor Khalil", local: "noor.khalil", role: "member" },
];
