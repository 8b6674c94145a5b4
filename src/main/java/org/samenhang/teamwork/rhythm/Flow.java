package org.samenhang.teamwork.rhythm;

import java.util.Arrays;

/** A flow of the least cost, by shortest augmenting paths; costs may not go round below nothing. */
final class Flow {

    private static final int FAR = Integer.MAX_VALUE / 2;

    private final int[] first;
    private int[] next = new int[256];
    private int[] to = new int[256];
    private int[] room = new int[256];
    private int[] cost = new int[256];
    private int arcs;

    Flow(int nodes) {
        first = new int[nodes];
        Arrays.fill(first, -1);
    }

    /** An arc; answers its number. */
    int arc(int from, int into, int capacity, int price) {
        if (arcs + 2 > to.length) {
            int more = to.length * 2;
            next = Arrays.copyOf(next, more);
            to = Arrays.copyOf(to, more);
            room = Arrays.copyOf(room, more);
            cost = Arrays.copyOf(cost, more);
        }
        half(from, into, capacity, price);
        half(into, from, 0, -price);
        return arcs - 2;
    }

    private void half(int from, int into, int capacity, int price) {
        to[arcs] = into;
        room[arcs] = capacity;
        cost[arcs] = price;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** Whether something runs through this arc of capacity one. */
    boolean used(int arc) {
        return room[arc] == 0;
    }

    /**
     * Sends as much as can be, at most so much.
     *
     * @return how much, and what it costs
     */
    int[] send(int source, int sink, int most) {
        int sent = 0;
        int paid = 0;
        int[] far = new int[first.length];
        int[] by = new int[first.length];
        int[] queue = new int[first.length];
        boolean[] queued = new boolean[first.length];
        while (sent < most) {
            Arrays.fill(far, FAR);
            far[source] = 0;
            int head = 0;
            int waiting = 1;
            queue[0] = source;
            while (waiting > 0) {
                int node = queue[head];
                head = (head + 1) % queue.length;
                waiting--;
                queued[node] = false;
                for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                    int length = far[node] + cost[arc];
                    if (room[arc] > 0 && length < far[to[arc]]) {
                        far[to[arc]] = length;
                        by[to[arc]] = arc;
                        if (!queued[to[arc]]) {
                            queued[to[arc]] = true;
                            queue[(head + waiting) % queue.length] = to[arc];
                            waiting++;
                        }
                    }
                }
            }
            if (far[sink] == FAR) {
                break;
            }
            for (int node = sink; node != source; node = to[by[node] ^ 1]) {
                room[by[node]]--;
                room[by[node] ^ 1]++;
            }
            sent++;
            paid += far[sink];
        }
        return new int[] {sent, paid};
    }
}
