package org.evenhand.app.isp.web;

import java.util.List;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.Request;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.isp.WritingPlans;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** From a request to its plan: to open it, or, once somebody has taken the request, to begin it. */
@Component
class PlanSteps implements NextSteps {

    private final SupportPlans plans;
    private final WritingPlans writing;

    PlanSteps(SupportPlans plans, WritingPlans writing) {
        this.plans = plans;
        this.writing = writing;
    }

    @Override
    public List<NextStep> of(Request request) {
        return plans.of(request.id())
                .map(id -> List.of(new NextStep(Words.of("isp.step.open"), "/plans/" + id)))
                .orElseGet(() -> writing.mayBegin(request)
                        ? List.of(NextStep.main(Words.of("isp.step.begin"), "/requests/" + request.id() + "/plan"))
                        : List.of());
    }
}
