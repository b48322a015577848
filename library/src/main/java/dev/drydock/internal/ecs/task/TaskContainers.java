package dev.drydock.internal.ecs.task;

import java.util.ArrayList;
import java.util.List;

/** What holds for all containers of a task together. */
final class TaskContainers {

    private TaskContainers() {}

    static EcsContainer[] of(TaskPlan plan) {
        EcsContainer[] all = new EcsContainer[plan.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new EcsContainer(i, plan.container(i));
        }
        return all;
    }

    /** When the last of them began; -1 if an essential one never did. */
    static long ranFrom(EcsContainer[] all) {
        long last = -1;
        for (EcsContainer each : all) {
            if (each.startedAt() < 0 && each.plan().essential()) {
                return -1;
            }
            last = Math.max(last, each.startedAt());
        }
        return last;
    }

    static Health health(EcsContainer[] all) {
        int checked = 0;
        int healthy = 0;
        for (EcsContainer each : all) {
            if (each.plan().essential() && each.plan().health() != null) {
                if (each.health() == Health.UNHEALTHY) {
                    return Health.UNHEALTHY;
                }
                checked++;
                healthy += each.health() == Health.HEALTHY ? 1 : 0;
            }
        }
        return checked > 0 && healthy == checked ? Health.HEALTHY : Health.UNKNOWN;
    }

    static int hostPort(EcsContainer[] all, String container, int containerPort) {
        for (EcsContainer each : all) {
            if (each.plan().name().equals(container)) {
                for (int i = 0; i < each.hostPorts().size(); i++) {
                    Integer port =
                            each.plan().definition().portMappings().get(i).containerPort();
                    if (port != null && port == containerPort) {
                        return each.hostPorts().get(i);
                    }
                }
            }
        }
        return 0;
    }

    static List<String> names(EcsContainer[] all) {
        List<String> names = new ArrayList<>(all.length);
        for (EcsContainer each : all) {
            names.add(each.plan().name());
        }
        return names;
    }

    /** Gives them their GPUs, to each as many as it asks for. */
    static void giveGpus(EcsContainer[] all, List<String> ids) {
        int from = 0;
        for (EcsContainer each : all) {
            int end = Math.min(from + each.plan().gpus(), ids.size());
            each.gpuIds(List.copyOf(ids.subList(from, end)));
            from = end;
        }
    }

    static List<String> gpus(EcsContainer[] all) {
        List<String> ids = new ArrayList<>();
        for (EcsContainer each : all) {
            ids.addAll(each.gpuIds());
        }
        return ids;
    }

    static boolean haveAllStarted(EcsContainer[] all) {
        for (EcsContainer each : all) {
            if (each.isPending()) {
                return false;
            }
        }
        return true;
    }

    static boolean haveAllStopped(EcsContainer[] all) {
        for (EcsContainer each : all) {
            if (!each.isStopped()) {
                return false;
            }
        }
        return true;
    }
}
