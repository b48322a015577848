package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestThreadsTest {

    /** Fewer than there are threads, so nobody waits for one. */
    private static final int AT_ONCE = 64;

    @ParameterizedTest
    @CsvSource({"128, 1, true", "127, 1, false", "1, 64, false", "128, 0, false"})
    void others_wait_when_no_thread_is_idle_and_not_while_one_is_about_to_fetch_them(
            int atWork, int queued, boolean wait) {
        assertThat(RequestThreads.othersWait(atWork, queued)).isEqualTo(wait);
    }

    @Test
    void a_slow_body_is_not_hurried_while_there_are_threads_for_others() throws Exception {
        RequestThreads threads = new RequestThreads(Duration.ofMinutes(1));
        CountDownLatch whole = new CountDownLatch(1);
        CompletableFuture<String> slow = new CompletableFuture<>();
        try {
            threads.execute(() -> {
                threads.headersAreRead();
                try {
                    whole.await();
                    threads.bodyIsRead();
                    slow.complete("read");
                } catch (InterruptedException cut) {
                    slow.complete("cut off");
                }
            });

            Semaphore room = new Semaphore(AT_ONCE);
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos(); // twice what who is hurried has
            while (System.nanoTime() < end) {
                room.acquire();
                threads.execute(room::release);
            }
            whole.countDown();

            assertThat(slow.get(30, TimeUnit.SECONDS)).isEqualTo("read");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void who_asks_one_thing_after_another_is_answered_by_few_threads() throws Exception {
        RequestThreads threads = new RequestThreads(Duration.ofMinutes(1));
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        try {
            for (int i = 0; i < 1_000; i++) {
                CountDownLatch answered = new CountDownLatch(1);
                threads.execute(() -> {
                    used.add(Thread.currentThread());
                    answered.countDown();
                });
                answered.await();
            }
        } finally {
            threads.shutdown();
        }

        // The next request may come before the thread that answered is idle again, so it is not one alone.
        assertThat(used).hasSizeLessThan(32);
    }

    @Test
    void more_requests_than_threads_are_all_answered() throws Exception {
        RequestThreads threads = new RequestThreads(Duration.ofMinutes(1));
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1_000);
        try {
            for (int i = 0; i < 1_000; i++) {
                threads.execute(() -> {
                    threads.headersAreRead();
                    threads.bodyIsRead();
                    awaitUnhurried(go);
                    answered.countDown();
                });
            }
            go.countDown();

            assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdown();
        }
    }

    private static void awaitUnhurried(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException cut) {
            throw new AssertionError("answering takes its time", cut);
        }
    }
}
