package org.evenhand.app.accountability.web;

import org.evenhand.app.site.FormProblems;
import org.evenhand.packs.policy.ClinicalTasks.Task;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Profession;

/** Nothing was recorded: a clinical task was given to somebody who is not qualified for it. */
public record InterruptedPage(AdvicePage advice, Task task, DataVersion tasks, FormProblems problems) {

    public String deliverer() {
        String code = advice.form().deliverer();
        return code == null ? "" : Profession.of(code).title();
    }
}
