package dev.drydock.internal.ecs.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Chooses tasks to stop: from the providers that have too many, and within each in the service's stop order. */
final class ProviderShares {

    private final Providers providers;
    private final StopOrder order;

    ProviderShares(Providers providers, StopOrder order) {
        this.providers = providers;
        this.order = order;
    }

    /** So many of the candidates. Protected ones are passed over for others, of any provider. */
    List<TaskView> choose(List<TaskView> candidates, int count) {
        List<TaskView> strangers = new ArrayList<>();
        List<List<TaskView>> byProvider = new ArrayList<>();
        for (int i = 0; i < providers.count(); i++) {
            byProvider.add(new ArrayList<>());
        }
        for (TaskView task : candidates) {
            int provider = providers.of(task);
            (provider < 0 ? strangers : byProvider.get(provider)).add(task);
        }
        List<TaskView> chosen = new ArrayList<>(order.choose(strangers, count));
        int[] quotas = quotas(byProvider, count - chosen.size());
        for (int i = 0; i < quotas.length; i++) {
            chosen.addAll(order.choose(byProvider.get(i), quotas[i]));
        }
        if (chosen.size() < count) {
            List<TaskView> rest = new ArrayList<>(candidates);
            rest.removeAll(new HashSet<>(chosen));
            chosen.addAll(order.choose(rest, count - chosen.size()));
        }
        return chosen;
    }

    private int[] quotas(List<List<TaskView>> byProvider, int count) {
        int[] tasks = new int[byProvider.size()];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = byProvider.get(i).size();
        }
        int[] quotas = new int[tasks.length];
        for (int i = 0; i < count; i++) {
            int next = providers.surplus(tasks);
            if (next < 0) {
                break;
            }
            tasks[next]--;
            quotas[next]++;
        }
        return quotas;
    }
}
