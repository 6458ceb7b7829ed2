package org.evenhand.app.retention;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Looks every day, and at every start, for what is personal and no longer needed; days of downtime are caught up. */
@Service
public class Retaining {

    private final ObjectProvider<Forgetting> modules;

    Retaining(ObjectProvider<Forgetting> modules) {
        this.modules = modules;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 20 0 * * *", zone = "Europe/London")
    public void look() {
        forgetWhatIsDue();
    }

    /** @return how many subjects were erased now */
    public int forgetWhatIsDue() {
        return modules.stream().mapToInt(Forgetting::forgetWhatIsDue).sum();
    }
}
