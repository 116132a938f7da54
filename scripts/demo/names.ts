import type { LifeStage } from '../../events/index.ts'
import type { DemoRandom } from './random.ts'

const list = (text: string) => text.split(' ')

/** Surnames with a prefix are written with `_`. */
const surnames = {
  dutch: list(
    'de_Vries van_den_Berg Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer Kok Jacobs Vermeulen van_den_Heuvel van_der_Veen Schouten Willems van_Vliet Hoekstra Maas Verhoeven Koster van_Dam Prins Blom Huisman Kuipers van_Veen Post Kuiper Veenstra Kramer van_den_Brink Scholten Postma Bosch Boer van_Wijk Martens Sanders Zwaan Rietveld Goudswaard Overgaauw van_Rijn Vreugdenhil Noordam Zonneveld Ammerlaan Duijvestijn',
  ),
  moroccan: list(
    'Benali El_Amrani Bouzid Haddou Chaouki El_Idrissi Ouali Bennani Azzouzi Tahiri El_Morabet Amezian Boukhari Lahlou Ziani Ait_Lahcen',
  ),
  turkish: list(
    'Yıldız Kaya Demirci Aydın Öztürk Çelik Şahin Arslan Koç Polat Doğan Kılıç Erdem Aksoy Güneş Tekin',
  ),
  surinamese: list(
    'Ramdin Soekhai Kartosen Jagroep Bhagwandin Sital Wijntuin Amatmoekrim Pinas Landveld Mahabier Doelwijt Zeefuik Somodikromo Esajas Biervliet',
  ),
  antillean: list('Martina Maduro Isenia Cijntje Jansen_Croes Felida Rosario Winklaar Kirindongo'),
  polish: list('Kowalczyk Wójcik Zieliński Mazur Nowicki Pawlak Wieczorek Jabłoński Sikora'),
  syrian: list('Al-Khatib Haddad Darwish Najjar Sabbagh Al-Masri Khoury Barakat Shahin'),
  indonesian: list('Siahaya Latuheru Soumokil Pattinama Tuhumury Wirjo de_Fretes'),
} as const
export type Background = keyof typeof surnames

const given: Readonly<
  Record<Background, { readonly young: readonly string[]; readonly old: readonly string[] }>
> = {
  dutch: {
    young: list(
      'Sanne Daan Lotte Bram Femke Thijs Anouk Joris Marloes Ruben Iris Koen Eva Jelle Roos Stijn Maaike Niels Linda Marieke Bas Esther Sjoerd Willemijn Tim Renate Mark Judith Lars Nienke Floor Gijs Merel Pim Tessa Wouter Sofie Hidde Yara Noud Fleur Mees Jip Pleun Dirk Saskia Marcel Ingrid Ronald Petra',
    ),
    old: list(
      'Truus Wim Corrie Henk Riet Joop Ans Piet Greet Kees Jannie Gerrit Bep Aad Toos Cor Nel Arie Willy Leen Tiny Jaap Sjaan Bertus Annie Ton Lenie Frits Dirkje Huib Alie Koos Mien Teun Jopie Siem Wil Rinus Beppie Leo Tonny Nico Ria Bert Marijke Theo Hannie Ger Tineke Rob',
    ),
  },
  moroccan: {
    young: list(
      'Yasmina Bilal Samira Karim Nadia Hamza Salma Anass Loubna Mounir Ikram Soufian Hafsa Younes',
    ),
    old: list('Fatna Lahcen Rachida Abdelkader Zohra Mimoun Habiba Driss Malika Brahim'),
  },
  turkish: {
    young: list('Elif Emre Zeynep Burak Merve Can Esra Onur Büşra Serkan Derya Tolga Sibel Kerem'),
    old: list('Hatice Mehmet Emine Hasan Gülsüm İsmail Zehra Osman Havva Ramazan'),
  },
  surinamese: {
    young: list('Sharmila Dwight Priya Rishi Chantal Winston Anjali Orlando Shanti Ravin Jennifer Romeo'),
    old: list('Irma Hendrik Sewdien Lucia Radj Hilda Soenil Wonny Gladys Harold'),
  },
  antillean: {
    young: list('Shurendy Gino Charlene Rudsel Melissa Jairo Naomi Denzel'),
    old: list('Ruthmila Elvis Filomena Hubert Nilda Edsel'),
  },
  polish: {
    young: list('Agnieszka Tomasz Kasia Paweł Magda Marcin Ola Kamil Justyna'),
    old: list('Halina Stanisław Barbara Jerzy Danuta Zbigniew'),
  },
  syrian: {
    young: list('Rania Omar Hala Yazan Nour Bassel Lina Tarek Maya Anas'),
    old: list('Souad Khaled Amal Nizar Samar Walid'),
  },
  indonesian: {
    young: list('Maureen Ferdi Sonja Ruud Dewi Jeremy'),
    old: list('Non Eddy Mies Max Poppy Hein'),
  },
}

/** Backgrounds of people in such a neighbourhood; older people more often have Dutch names. */
const mix: Readonly<Record<'young' | 'old', Readonly<Record<Background, number>>>> = {
  young: {
    dutch: 54,
    moroccan: 11,
    turkish: 9,
    surinamese: 10,
    antillean: 4,
    polish: 5,
    syrian: 5,
    indonesian: 2,
  },
  old: {
    dutch: 70,
    moroccan: 5,
    turkish: 5,
    surinamese: 9,
    antillean: 3,
    polish: 1,
    syrian: 2,
    indonesian: 5,
  },
}

export type Named = { readonly name: string; readonly background: Background }

const asWritten = (name: string) => name.replaceAll('_', ' ')

/** Gives everybody another name, made of lists: no name stands for a person who exists. */
export function namesFrom(random: DemoRandom) {
  const taken = new Set<string>()
  const generationOf = (lifeStage: LifeStage) => (lifeStage === 'older' ? 'old' : 'young')

  const named = (lifeStage: LifeStage, background: Background, surname?: string): string => {
    for (let tries = 0; tries < 200; tries++) {
      const first = random.pick(given[background][generationOf(lifeStage)])
      const name = `${first} ${surname ?? asWritten(random.pick(surnames[background]))}`
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
    throw new Error(`the lists hold too few ${background} names`)
  }
  return {
    person(lifeStage: LifeStage): Named {
      const background = random.weighted(mix[generationOf(lifeStage)])
      return { background, name: named(lifeStage, background) }
    },
    /** Somebody of the same family: the same surname. */
    relative(of: Named, lifeStage: LifeStage): Named {
      const surname = of.name.slice(of.name.indexOf(' ') + 1)
      return { background: of.background, name: named(lifeStage, of.background, surname) }
    },
  }
}
export type NamePool = ReturnType<typeof namesFrom>
