// Words to write on paper: two lists of 256, chosen so that the first four letters tell a word and one wrong letter makes no other word.
// Recovery words are sixteen: fifteen stand for a byte each (120 bits that nobody guesses), the last follows from those before it, so
// that a word read wrong or put in another place is noticed before anything is tried.

const list = (words) => words.trim().split(/\s+/);

export const WORDS = {
  nl: list(`
  aap aardbei acht adelaar adres afdak akker album ananas antiek appel april arend asfalt atlas avond azijn baard badpak bamboe
  banaan basis beuk biet bijl bomen boter brief bus buurman cactus cadeau camping canvas cijfer cirkel clown dadel dakpan dame
  dans december deken deur dichter diploma dolfijn doos dorp draak drie dun dwerg eend eeuw eikel eiland elastiek emmer erwt
  fabriek familie fanfare februari feest fiets filmpje fles fluit fontein foto garage geit geluk gevel gitaar glas gordijn goud
  graan grot gum haai hamer hand hartje helm herfst heuvel houtje huis hut idee iglo ijsbeer inkt insect jager januari jas jeugd
  juli jungle kaars kabouter kachel kalender kameel kano kapper kasteel kat kelder kers ketel kikker kip klok knoop koffer
  kompas krant kruimel kuiken kust ladder lamp landkaart lente lepel lichaam limonade linde logeren luipaard maan magneet mais
  mantel markt matras meloen merel meter minuut modder moeras molen mond mossel motor museum muts muur nagel narcis negen nest
  neushoorn nicht noord noot november oceaan oever oktober olifant onweer oor orgel orkest otter oven paddestoel palm papier
  parel pauw penseel pinda piraat plank potlood prins pruim puzzel pyjama rabarber radio raket reiger ring rivier robot rots
  rugzak sandaal schaap schip school september sinaasappel sjaal slak sleutel slot smid sneeuw soep spiegel spons ster strand
  suiker taart tandarts tapijt tempel tent thee tijger toren trap trein trui tuin tulp uil vaas vakantie varken vensterbank
  vijver vinger vlieger vork vrucht walvis water week wereld winter wolk worst wortel zebra zeep zeil zes zilver zomer zon zout
  zuster zwaan zwembad`),
  en: list(`
  acorn actor adult afternoon airport album almond alphabet amber anchor animal ankle answer apple april apron arrow artist
  athlete baby bacon balloon banana barrel bell berry birch biscuit blossom boat bonfire border bowl bridge broom bucket button
  cabin cactus cake calendar camel canoe canvas carpet carrot castle cello cheese cherry chimney circle clock cloud coast coffee
  comet compass copper coral corner cousin crane cricket crown cupboard curtain cyclist dance dentist desert dinner doctor
  dolphin donkey door dragon drawer dream duck dust eagle east echo eight engine evening fabric farmer feather fence festival
  fiddle fire fish flower flute forest fork fossil fountain friend frog frost fruit galaxy garden gate ghost giant giraffe glass
  globe gold green guitar hammer hand harvest hazel hedgehog heron hill honey horse hospital hotel island ivory jacket jaguar
  january jelly jigsaw journey jungle kangaroo kettle kitchen kite knight koala ladder lamp lantern leaf lemon library
  lighthouse lily lion lizard lobster lunch magnet mango maple marble melon metal milk mirror monday moon morning moss motor
  mouse napkin nephew nest nine notebook number oak oasis ocean october onion opera orchard otter oxygen paddle paint panda
  paper pasta pear pebble pencil pepper piano picnic pigeon pillow pirate planet poem pond potato prince puzzle pyramid question
  quilt rabbit radio railway raven ribbon robin ruler salad school shadow silver snail spoon spring stable stamp stone teacher
  temple theatre thunder tiger tomato tower train treasure tree trumpet tulip tunnel turtle twelve umbrella valley vanilla
  vegetable velvet village volcano waffle wagon walnut water whale whistle window wolf wood yellow zebra`),
};
export const SECRET_BYTES = 15;

/** The last word: it follows from the fifteen before it. */
async function checkByte(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))[0];
}

/** Fifteen random bytes as sixteen words of a language. */
export async function toWords(bytes, language) {
  return [...bytes, await checkByte(bytes)].map((b) => WORDS[language][b]);
}

/**
 * The bytes of words that somebody typed, in capitals or not, with commas or numbers or whatever between them; the first four letters of a
 * word are enough. Gives { bytes }, or what is wrong: { unknown: [{ place, word }] }, { count } or { order: true }.
 */
export async function fromWords(typed, language) {
  const words = typed.normalize('NFKC').toLowerCase().split(/[^\p{L}]+/u).filter((w) => w);
  const tries = [language, language === 'nl' ? 'en' : 'nl'].map((l) => read(words, WORDS[l]));
  const best = tries[1].unknown.length < tries[0].unknown.length ? tries[1] : tries[0];
  if (best.unknown.length > 0) return { unknown: best.unknown };
  if (words.length !== SECRET_BYTES + 1) return { count: words.length };
  for (const { unknown, places } of tries) {
    if (unknown.length > 0) continue;
    const bytes = Uint8Array.from(places.slice(0, SECRET_BYTES));
    if (await checkByte(bytes) === places[SECRET_BYTES]) return { bytes };
  }
  return { order: true };
}

function read(words, listed) {
  const places = words.map((word) => listed.findIndex((w) => w === word || (word.length >= 4 && w.startsWith(word))));
  return { places, unknown: places.flatMap((p, i) => (p < 0 ? [{ place: i + 1, word: words[i] }] : [])) };
}

/** Words drawn by chance, for a passphrase that is proposed: eight bits each. */
export function drawn(count, language) {
  return [...crypto.getRandomValues(new Uint8Array(count))].map((b) => WORDS[language][b]);
}
