package org.evenhand.app.isp.web;

import org.evenhand.app.isp.PlanSchema;
import org.evenhand.app.isp.bundle.OriginKey;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.SiteSettings;
import org.evenhand.packs.policy.ClinicalTasks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a plan is, in which form, and who may do what: for everybody, with the schemas as files. */
@Controller
class ExplainPlansWeb {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final ClinicalTasks tasks;
    private final OriginKey key;
    private final SiteSettings site;

    ExplainPlansWeb(ClinicalTasks tasks, OriginKey key, SiteSettings site) {
        this.tasks = tasks;
        this.key = key;
        this.site = site;
    }

    @GetMapping("/guidance/support-plans")
    Page explain() {
        return Page.of(
                "isp/explained",
                new PlanPages.Explained(
                        tasks, site.operator(), OriginKey.fingerprint(key.publicKey()), key.publicKey()));
    }

    @GetMapping("/guidance/support-plans/plan-1.schema.json")
    ResponseEntity<String> planSchema() {
        return ResponseEntity.ok().contentType(SCHEMA).body(PlanSchema.ofPlan().text());
    }

    @GetMapping("/guidance/support-plans/bundle-1.schema.json")
    ResponseEntity<String> bundleSchema() {
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .body(PlanSchema.ofBundle().text());
    }
}
