package org.evenhand.app.isp.web;

import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.PlanId;
import org.evenhand.app.isp.SupportPlans;
import org.evenhand.app.site.Entered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens plans for pages: the same answer for one that is not there, one of somebody else, and what is no identifier. */
@Component
class Opening {

    static final String WRITERS = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD', 'SPECIALIST')";
    static final String LEADS = "hasRole('SETTING_LEAD')";

    private final SupportPlans plans;

    Opening(SupportPlans plans) {
        this.plans = plans;
    }

    Plan get(String id, String as) {
        return plans.read(id(id), as).orElseThrow(Opening::notFound);
    }

    Plan.Version version(Plan plan, int number) {
        return plan.find(number).orElseThrow(Opening::notFound);
    }

    static PlanId id(String text) {
        return Entered.id(text).map(PlanId::new).orElseThrow(Opening::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
