package org.samenhang.mypath;

import com.microsoft.playwright.Page;
import org.samenhang.house.Reader;

/** The youth's page in a browser. */
final class OwnWay {

    private OwnWay() {}

    static void open(Reader youth) {
        youth.to("/eigen-weg");
        ready(youth.page());
    }

    /** The page is drawn and can be used. */
    static void ready(Page page) {
        page.waitForSelector("html[data-ready]");
    }

    /** It opens without a network from now on. */
    static void installed(Page page) {
        until(page, "navigator.serviceWorker.controller !== null");
    }

    /** Waits for something, by asking again: the policy of the page lets no test evaluate text in it from within. */
    static void until(Page page, String condition) {
        page.evaluate("async () => { for (let i = 0; i < 3000; i++) { if (await (" + condition
                + ")) return; await new Promise((on) => setTimeout(on, 20)); } throw new Error('not so'); }");
    }

    static void press(Page page, String what) {
        page.locator(what).press("Enter");
    }
}
