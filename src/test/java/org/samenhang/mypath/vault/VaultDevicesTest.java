package org.samenhang.mypath.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;

/** Several devices with one lock, in browsers, by what their pages call: lost phones, forgotten passphrases, taking back without a network. */
class VaultDevicesTest {

    /** In each page: the modules, and what a device does. */
    private static final String DEVICE = """
            async ([what, given]) => {
              const at = '/own-way/';
              const [vault, shares, reader, device, doc, words, box] = await Promise.all(['vault', 'vault-share', 'vault-reader', 'device', 'doc', 'words', 'vault-crypto'].map((m) => import(`${at}${m}.js`)));
              const pen = { name: doc.nameFrom(crypto.getRandomValues(new Uint8Array(16))), now: '2026-11-27T12:00:00Z' };
              const write = async (id, text) => device.save(doc.write(doc.write((await device.load()) ?? doc.fresh(), pen, 'topics', id, 'different', text), pen, 'topics', id, 'chosen', true));
              const wrong = (error) => { if (!error.reason) throw error; return error.reason; };
              switch (what) {
                case 'write': return write(given[0], given[1]).then(() => 'ok');
                case 'fill': {
                  let full = await device.load();
                  for (let i = 0; i < 30; i++) full = doc.write(full, pen, 'topics', `full${i}`, 'different', 'x'.repeat(doc.LONGEST));
                  return device.save(full).then(() => 'ok');
                }
                case 'make': return vault.make(given[0], given[1], 'nl').catch(wrong);
                case 'signIn': return vault.signIn(given[0], given[1], given[2] !== 'instead').then(() => 'in', wrong);
                case 'byWords': {
                  const { bytes, count } = await words.fromWords(given[0], 'nl');
                  if (!bytes) return `${count} words`;
                  try { await vault.tryWords(bytes); } catch (error) { return wrong(error); }
                  return vault.renew(given[1], given[2], 'nl', bytes).catch(wrong);
                }
                case 'renew': return vault.renew(given[0], given[1], 'nl').catch(wrong);
                case 'sync': return shares.syncAll((t) => t.id).then(() => 'in step', wrong);
                case 'texts': return ((await device.load()) ?? doc.fresh()).topics.map((t) => t.different).sort().join(',');
                case 'invite': return (await shares.invite({ whom: 'oma', from: '', items: given[0].split(','), endsOn: (await vault.known()).today })).link;
                case 'shared': return JSON.stringify((await vault.known()).shares.map(({ state, note }) => [state, note.items]));
                case 'take': return String(await shares.takeBack((await vault.known()).shares[0].id, given[0] || null, (t) => t.id));
                case 'comeIn': {
                  try {
                    window.me = await reader.comeIn(reader.linkIn(new URL(given[0]).hash));
                    return 'in';
                  } catch (error) { return wrong(error); }
                }
                case 'look': return reader.look(window.me, 0).then(({ content }) => content ? content.topics.map((t) => t.different).join(',') : 'nothing', wrong);
                case 'inviteAlong': return (await shares.invite({ whom: 'oma', from: '', items: given[0].split(','), endsOn: (await vault.known()).today })).link;
                case 'writeAlong': {
                  const { content, linesVersion, lines } = await reader.look(window.me, 0);
                  if (!content?.along) return 'nothing to write in';
                  const now = { lines: await reader.linesIn(window.me, content.along, lines, linesVersion), linesVersion };
                  return reader.writeAlong(window.me, content.along, now, (all) => [...all, { id: given[0], text: given[1] }]).then(({ lines: all }) => all.map((l) => l.text).join(','), wrong);
                }
                case 'along': return (await vault.known()).shares.flatMap(({ note, lines }) => (lines ?? []).map((l) => `${note.whom}: ${l.text}`)).join(',');
                case 'takeAway': return String(await shares.takeAway((await vault.known()).shares[0].id, given[0], (t) => t.id));
                case 'others': return String(await vault.signOutOthers());
                case 'here': return (await vault.known()) ? 'known' : 'nothing';
                case 'asBefore': {
                  const [{ keep }, mine, { auth }] = await Promise.all([import(`${at}vault-device.js`), vault.known(), box.fromPassphrase(given[0], given[1])]);
                  return keep('vault', { ...mine, auth, device: undefined }).then(() => 'ok');
                }
                case 'leave': return vault.leave().then(() => 'left', wrong);
                case 'end': return vault.end().then(() => 'ended', wrong);
                default: throw new Error(what);
              }
            }
            """;

    private static Object does(Reader device, String what, String... given) {
        Object answer = device.page().evaluate(DEVICE, List.of(what, List.of(given)));
        return answer == null ? "" : answer;
    }

    private static Reader device() {
        return Reader.strangerOnPhone().to("/eigen-weg/school");
    }

    @Test
    void aLostPhoneIsPutOutAndWhatItWroteComesBack() {
        ARegion.ofItsOwn();
        try (Reader lost = device();
                Reader next = device();
                Reader grandmother = device()) {
            does(lost, "write", "a", "van voor het slot");
            String words = String.join(" ", words(does(lost, "make", "vos-12", "appel storm kwast maan")));
            Object link = does(lost, "invite", "a");
            assertThat(does(grandmother, "comeIn", link.toString())).isEqualTo("in");
            assertThat(does(lost, "sync")).isEqualTo("in step");
            assertThat(does(grandmother, "look")).isEqualTo("van voor het slot");
            does(lost, "write", "b", "nog niet verstuurd");

            assertThat(does(next, "byWords", words.replaceFirst("^\\p{L}+ ", ""), "vos-12", "maan maan maan maan"))
                    .isEqualTo("15 words");
            List<String> fresh = words(does(next, "byWords", words, "vos-12", "een heel andere zin"));
            assertThat(fresh).hasSize(16);
            assertThat(does(next, "texts")).isEqualTo("van voor het slot");
            assertThat(does(next, "sync")).isEqualTo("in step");
            assertThat(does(next, "shared")).as("shares go along").isEqualTo("[[\"read\",[\"a\"]]]");
            does(next, "write", "a", "van daarna");
            does(next, "sync");
            assertThat(does(grandmother, "look")).isEqualTo("van daarna");

            assertThat(does(lost, "sync")).isEqualTo("closed");
            assertThat(does(lost, "texts").toString()).contains("nog niet verstuurd");
            assertThat(does(lost, "signIn", "vos-12", "appel storm kwast maan")).isEqualTo("closed");
            assertThat(does(lost, "byWords", words, "vos-12", "nog een andere zin"))
                    .isEqualTo("closed");
            assertThat(does(lost, "signIn", "vos-12", "een heel andere zin")).isEqualTo("in");
            assertThat(does(lost, "sync")).isEqualTo("in step");
            assertThat(does(next, "sync")).isEqualTo("in step");
            assertThat(does(next, "texts")).isEqualTo("nog niet verstuurd,van daarna");

            does(lost, "fill");
            assertThat(does(lost, "sync")).as("more than fits").isEqualTo("large");
            assertThat(does(lost, "texts").toString()).contains("xxxx", "van daarna");
            assertThat(does(next, "sync")).isEqualTo("in step");
        }
    }

    @Test
    void takingBackWithoutANetworkGoesFirstAndNoOtherDeviceUndoesIt() {
        ARegion.ofItsOwn();
        try (Reader phone = device();
                Reader tablet = device();
                Reader coach = device()) {
            does(phone, "write", "a", "eerste");
            does(phone, "write", "b", "tweede");
            does(phone, "make", "uil-34", "lamp ijzer roos wolk zee");
            does(tablet, "write", "z", "van iemand anders");
            assertThat(does(tablet, "signIn", "uil-34", "lamp ijzer roos wolk zee", "instead"))
                    .isEqualTo("in");
            assertThat(does(tablet, "texts"))
                    .as("what another wrote is not taken along")
                    .isEqualTo("eerste,tweede");
            String link = does(phone, "invite", "a,b").toString();
            assertThat(does(coach, "comeIn", link)).isEqualTo("in");
            assertThat(does(coach, "look"))
                    .as("before the owner's device joined")
                    .isEqualTo("nothing");
            does(phone, "sync");
            does(tablet, "sync");
            assertThat(does(coach, "look")).isEqualTo("eerste,tweede");

            phone.page().context().setOffline(true);
            assertThat(does(phone, "take", "b")).isEqualTo("false");
            assertThat(does(coach, "look")).as("it is said to wait").isEqualTo("eerste,tweede");
            phone.page().context().setOffline(false);
            does(phone, "sync");
            assertThat(does(coach, "look")).isEqualTo("eerste");
            does(tablet, "write", "a", "eerste, anders");
            does(tablet, "sync");
            assertThat(does(coach, "look")).as("the other device knows").isEqualTo("eerste, anders");
            assertThat(does(tablet, "take", "a")).isEqualTo("true");
            assertThat(does(coach, "look")).isEqualTo("gone");
            does(phone, "sync");
            assertThat(does(phone, "shared")).isEqualTo("[]");

            assertThat(does(phone, "leave")).isEqualTo("left");
            assertThat(does(phone, "texts")).isEqualTo("");
            assertThat(does(tablet, "end")).isEqualTo("ended");
            assertThat(does(tablet, "texts")).isEqualTo("eerste, anders,tweede");
            assertThat(does(phone, "signIn", "uil-34", "lamp ijzer roos wolk zee"))
                    .isEqualTo("closed");
        }
    }

    @Test
    void oneTapSignsOutTheOthersAndTakesWhatIsSafeElsewhereFromThem() {
        ARegion.ofItsOwn();
        try (Reader phone = device();
                Reader library = device();
                Reader tablet = device()) {
            does(phone, "write", "a", "van mij");
            does(phone, "make", "das-77", "mos fiets lamp regen hout");
            for (Reader one : List.of(library, tablet)) {
                assertThat(does(one, "signIn", "das-77", "mos fiets lamp regen hout"))
                        .isEqualTo("in");
            }
            does(tablet, "asBefore", "das-77", "mos fiets lamp regen hout");
            assertThat(does(tablet, "sync"))
                    .as("a device from before has the passphrase's secret: it gets its own")
                    .isEqualTo("in step");
            tablet.page().context().setOffline(true);
            does(tablet, "write", "b", "nog niet verstuurd");
            assertThat(does(phone, "others"))
                    .as("the tablet twice: before and after")
                    .isEqualTo("3");
            assertThat(does(phone, "sync")).isEqualTo("in step");
            assertThat(does(library, "sync")).isEqualTo("out");
            assertThat(does(library, "texts"))
                    .as("it lies in the box, so it goes")
                    .isEqualTo("");
            assertThat(does(library, "here")).isEqualTo("nothing");
            tablet.page().context().setOffline(false);
            assertThat(does(tablet, "sync")).isEqualTo("out");
            assertThat(does(tablet, "texts"))
                    .as("what lies nowhere else stays")
                    .isEqualTo("nog niet verstuurd,van mij");
            assertThat(does(tablet, "signIn", "das-77", "mos fiets lamp regen hout"))
                    .isEqualTo("in");
            does(tablet, "sync");
            does(phone, "sync");
            assertThat(does(phone, "texts")).isEqualTo("nog niet verstuurd,van mij");
        }
    }

    @Test
    void grandmotherWritesAlongAndTheYouthDecidesWhatStays() {
        ARegion.ofItsOwn();
        try (Reader phone = device();
                Reader grandmother = device();
                Reader coach = device()) {
            does(phone, "write", "a", "eerste");
            does(phone, "make", "ree-21", "kast vuur touw berg meer");
            String link = does(phone, "inviteAlong", "plan,write").toString();
            does(grandmother, "comeIn", link);
            does(phone, "sync");
            assertThat(does(grandmother, "writeAlong", "een", "Ik bel mee met school"))
                    .isEqualTo("Ik bel mee met school");
            does(phone, "sync");
            assertThat(does(phone, "along")).as("theirs, by name").isEqualTo("oma: Ik bel mee met school");
            assertThat(does(grandmother, "writeAlong", "twee", "Elke woensdag koken"))
                    .isEqualTo("Ik bel mee met school,Elke woensdag koken");

            phone.page().context().setOffline(true);
            assertThat(does(phone, "takeAway", "een")).isEqualTo("false");
            phone.page().context().setOffline(false);
            does(phone, "sync");
            assertThat(does(phone, "along")).as("what came meanwhile stays").isEqualTo("oma: Elke woensdag koken");
            assertThat(does(grandmother, "writeAlong", "drie", "En zondag ook"))
                    .as("what was taken away does not come back")
                    .isEqualTo("Elke woensdag koken,En zondag ook");

            assertThat(does(phone, "take", "write")).isEqualTo("true");
            assertThat(does(grandmother, "writeAlong", "y", "Te laat")).isEqualTo("nothing to write in");
            assertThat(does(phone, "along")).isEqualTo("");
            String reads = does(phone, "invite", "plan").toString();
            does(coach, "comeIn", reads);
            does(phone, "sync");
            assertThat(does(coach, "writeAlong", "x", "Mag niet")).isEqualTo("nothing to write in");
        }
    }

    /** Two youths on one computer: nothing of the one comes into the box of the other, and what each forgets is theirs alone. */
    @Test
    void twoWithALockOnOneDeviceStayApart() {
        ARegion.ofItsOwn();
        try (Reader computer = device();
                Reader phone = device()) {
            does(phone, "write", "s", "van Sem");
            does(phone, "make", "vos-sem", "mos fiets lamp regen hout");
            does(computer, "write", "n", "van Noa");
            does(computer, "make", "uil-noa", "kaas deur boek zand hemel");
            assertThat(does(computer, "signIn", "vos-sem", "mos fiets lamp regen hout", "instead"))
                    .isEqualTo("in");
            does(computer, "write", "t", "Sem schrijft verder");
            assertThat(does(computer, "sync")).isEqualTo("in step");
            does(phone, "sync");
            assertThat(does(phone, "texts")).isEqualTo("Sem schrijft verder,van Sem");
            assertThat(does(computer, "leave")).isEqualTo("left");
            assertThat(does(computer, "signIn", "uil-noa", "kaas deur boek zand hemel", "instead"))
                    .isEqualTo("in");
            assertThat(does(computer, "texts")).isEqualTo("van Noa");
            assertThat(does(computer, "end")).isEqualTo("ended");
            assertThat(does(phone, "sync")).as("of another's box nothing goes").isEqualTo("in step");
            assertThat(does(computer, "signIn", "uil-noa", "kaas deur boek zand hemel"))
                    .as("thrown away is thrown away")
                    .isEqualTo("closed");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(Object given) {
        assertThat(given).isInstanceOf(List.class);
        return (List<String>) given;
    }
}
