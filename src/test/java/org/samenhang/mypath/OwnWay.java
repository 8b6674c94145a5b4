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
        page.waitForFunction("navigator.serviceWorker.controller !== null");
    }

    static void press(Page page, String what) {
        page.locator(what).press("Enter");
    }
}
