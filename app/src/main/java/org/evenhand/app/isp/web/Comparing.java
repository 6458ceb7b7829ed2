package org.evenhand.app.isp.web;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.isp.web.PlanPages.OneVersion;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** The versions that can be set beside each other: those of a plan, and of the earlier ones that are kept beside it. */
@Component
class Comparing {

    private final SupportPlans plans;

    Comparing(SupportPlans plans) {
        this.plans = plans;
    }

    /** The newest first, then those of earlier plans. That an earlier one is opened for it is recorded. */
    List<OneVersion> of(Plan plan) {
        List<OneVersion> all = new ArrayList<>(plan.versions().stream()
                .map(version -> new OneVersion(
                        Integer.toString(version.number()), Words.of("isp.ofVersion", version.number()), version))
                .toList());
        List<Plan> earlier = plan.request().map(plans::earlier).orElse(List.of()).stream()
                .flatMap(one -> plans.read(one.id(), "comparison").stream())
                .toList();
        for (int i = 0; i < earlier.size(); i++) {
            String key = "earlier-" + (i + 1) + "-";
            earlier.get(i)
                    .versions()
                    .forEach(version -> all.add(new OneVersion(
                            key + version.number(),
                            Words.of(
                                    "isp.ofEarlier",
                                    version.number(),
                                    version.document().setting()),
                            version)));
        }
        return all;
    }

    /** @param otherwise the place of the one that is meant where none is named; the last where there are not so many */
    static OneVersion chosen(List<OneVersion> all, String key, int otherwise) {
        if (all.isEmpty()) {
            throw Opening.notFound();
        }
        return key.isEmpty()
                ? all.get(Math.min(otherwise, all.size() - 1))
                : all.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(Opening::notFound);
    }
}
