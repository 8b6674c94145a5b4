package org.samenhang.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.settings.Adviser;
import org.springframework.context.MessageSource;

/**
 * What every page knows around its own content: language, reader, the way through the house.
 *
 * @param messages the texts, in every language
 * @param locale language of this page
 * @param path address of this page without its query; the language switch comes back to it
 * @param personName who is signed in; null when nobody is
 * @param roleLabel in what role, as shown; null when nobody is signed in
 * @param regionName name of the region; null when not known
 * @param nav where this reader can go; empty when nobody is signed in
 * @param csrfParameter name of the hidden field that proves a form is ours
 * @param csrfToken its value
 * @param family whether this is a page for a youth or parent: simpler, lighter, with the adviser's panel
 * @param flash one sentence on what was just done; null when nothing was
 * @param adviser how to reach the region's independent confidential adviser; null when the region gave none
 * @param looksAs the case, when its director looks at it as the person named here; null on every ordinary page
 * @param theme {@code light} or {@code dark} when the reader chose (cookie {@code theme}); null follows the device
 */
public record Page(
        MessageSource messages,
        Locale locale,
        String path,
        @Nullable String personName,
        @Nullable String roleLabel,
        @Nullable String regionName,
        List<NavItem> nav,
        String csrfParameter,
        String csrfToken,
        boolean family,
        @Nullable String flash,
        @Nullable Adviser adviser,
        @Nullable String looksAs,
        @Nullable String theme) {

    /** The text for a key in the language of this page; a missing key throws, so that no page shows a bare key. */
    public String t(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** Language tag for the {@code lang} attribute: {@code nl} or {@code en}. */
    public String lang() {
        return locale.getLanguage();
    }

    /** The other language, for the switch in the header. */
    public String otherLang() {
        return lang().equals("nl") ? "en" : "nl";
    }

    /** Writing direction of the language: {@code ltr} or {@code rtl}. */
    public String dir() {
        return switch (lang()) {
            case "ar", "fa", "he", "ur", "ckb", "ps" -> "rtl";
            default -> "ltr";
        };
    }

    /** This page in the family's frame, for a parent or youth who has no account. */
    public Page asFamily() {
        return new Page(
                messages,
                locale,
                path,
                personName,
                roleLabel,
                regionName,
                nav,
                csrfParameter,
                csrfToken,
                true,
                flash,
                adviser,
                looksAs,
                theme);
    }

    /** Whether this is a page for somebody outside a case, who came by a link. */
    public boolean outside() {
        return path.matches("/(shared|adding)(/.*)?");
    }

    /** Whether how to reach the confidential adviser stands beneath: on a page of a family; to somebody outside once it is known. */
    public boolean showsAdviser() {
        return outside() ? adviser != null : family;
    }

    /** What is true for this reader about what is kept of their reading, as the end of a key under {@code web.footer}. */
    public String footer() {
        return outside() ? "outside" : signedIn() ? "private" : "stranger";
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return personName != null;
    }
}
