package org.samenhang.analysis.live;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One screen that looks along. It waits here for what is new; news that was not fetched yet is overtaken by later news, so
 * that a slow line gets the last state and never a queue.
 */
final class Watch implements AutoCloseable {

    private final UUID caseFile;
    private final UUID person;
    private final UUID screen;
    private final String token;
    private final boolean room;
    private final Runnable closing;

    private String known;
    private String present = "";
    private boolean changed;
    private boolean moved;
    private boolean gone;
    private boolean ended;
    private @Nullable Instant until;

    /** @param known the fingerprint of what the screen shows already */
    Watch(
            UUID caseFile,
            UUID person,
            UUID screen,
            String token,
            boolean room,
            String known,
            java.util.function.Consumer<Watch> closing) {
        this.caseFile = caseFile;
        this.person = person;
        this.screen = screen;
        this.token = token;
        this.room = room;
        this.known = known;
        this.closing = () -> closing.accept(this);
    }

    UUID caseFile() {
        return caseFile;
    }

    UUID person() {
        return person;
    }

    UUID screen() {
        return screen;
    }

    String token() {
        return token;
    }

    /** Whether everyone in the room looks at it. */
    boolean room() {
        return room;
    }

    /** When the right to look ends by itself, as far as is known. */
    synchronized @Nullable Instant until() {
        return until;
    }

    /** What this screen may know now. Nothing happens when that is what it knew. */
    synchronized void take(Sight sight) {
        if (sight.isGone()) {
            gone = true;
        } else {
            String pulse = sight.pulse();
            if (pulse != null && !pulse.isEmpty() && !pulse.equals(known)) {
                known = pulse;
                changed = true;
            }
            if (!sight.present().equals(present)) {
                present = sight.present();
                moved = true;
            }
            until = sight.until();
        }
        if (changed || moved || gone) {
            notifyAll();
        }
    }

    /** No more will come from here: the application stops. The screen finds another. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits for news, or for so long. */
    synchronized News next(Duration longest) throws InterruptedException {
        long left = longest.toMillis();
        long begin = System.nanoTime();
        while (!(changed || moved || gone || ended) && left > 0) {
            wait(left);
            left = longest.toMillis() - (System.nanoTime() - begin) / 1_000_000;
        }
        News news = new News(changed ? known : null, moved ? present : null, gone, ended);
        changed = false;
        moved = false;
        return news;
    }

    @Override
    public void close() {
        closing.run();
    }

    /**
     * What is new for a screen.
     *
     * @param pulse the fingerprint of what it may show now; null when that did not change
     * @param present who is here now; null when that did not change
     * @param gone the reader may see nothing of it any more
     * @param ended nothing more comes from here
     */
    record News(@Nullable String pulse, @Nullable String present, boolean gone, boolean ended) {}
}
