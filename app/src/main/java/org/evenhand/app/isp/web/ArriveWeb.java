package org.evenhand.app.isp.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import org.evenhand.app.isp.ArrivingPlans;
import org.evenhand.app.isp.ArrivingPlans.Taken;
import org.evenhand.app.isp.Plan;
import org.evenhand.app.isp.PlanJson;
import org.evenhand.app.isp.bundle.Bundle;
import org.evenhand.app.isp.bundle.BundleFile;
import org.evenhand.app.isp.bundle.BundleFile.Opened;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.ClinicalTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes in a plan that came with a child: first looked at, then kept. Between the two pages nothing is kept: the file travels, locked. */
@Controller
class ArriveWeb {

    private final ArrivingPlans arriving;
    private final ClinicalTasks tasks;

    ArriveWeb(ArrivingPlans arriving, ClinicalTasks tasks) {
        this.arriving = arriving;
        this.tasks = tasks;
    }

    @GetMapping("/plans/arrive")
    @PreAuthorize(Opening.LEADS)
    Page form() {
        return Page.of("isp/arrive", new PlanPages.Arrive(FormProblems.none()));
    }

    @PostMapping("/plans/arrive")
    @PreAuthorize(Opening.LEADS)
    Page look(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "passphrase", defaultValue = "") String passphrase) {
        if (file == null || file.isEmpty()) {
            return refused("file", Words.of("isp.problem.file"));
        }
        byte[] bytes = bytes(file);
        return switch (BundleFile.open(bytes, passphrase.strip().toCharArray())) {
            case Opened.Bad bad -> refused(bad);
            case Opened.Good good -> Page.of("isp/preview", preview(good, bytes, FormProblems.none()));
        };
    }

    @PostMapping("/plans/arrive/confirm")
    @PreAuthorize(Opening.LEADS)
    Answer takeIn(
            @RequestParam(name = "carried", defaultValue = "") String carried,
            @RequestParam(name = "passphrase", defaultValue = "") String passphrase) {
        return switch (arriving.takeIn(decoded(carried), passphrase.strip().toCharArray())) {
            case Taken.In in -> Redirect.to("/plans/" + in.id()).withNotice(Notice.done(Words.of("isp.takenIn")));
            case Taken.Before before ->
                Redirect.to("/plans/" + before.id()).withNotice(Notice.important(Words.of("isp.wasHere")));
            case Taken.Refused refused -> refused(refused.why());
        };
    }

    private PlanPages.Preview preview(Opened.Good good, byte[] file, FormProblems problems) {
        Bundle bundle = good.bundle();
        Bundle.Version newest = bundle.latest();
        return new PlanPages.Preview(
                bundle,
                good.signatures(),
                new Plan.Version(
                        newest.number(),
                        LocalDate.parse(newest.publishedOn()),
                        newest.sha256(),
                        PlanJson.read(newest.text())),
                Base64.getEncoder().encodeToString(file),
                arriving.find(bundle).map(id -> "/plans/" + id),
                tasks,
                problems);
    }

    private static Page refused(Opened.Bad bad) {
        String field = bad.fault() == BundleFile.Fault.WRONG_PASSPHRASE ? "passphrase" : "file";
        String where = bad.where().isEmpty() ? "" : " (" + bad.where() + ")";
        return refused(field, Words.of("isp.fault", bad.fault()) + where);
    }

    private static Page refused(String field, String why) {
        return Page.withProblems("isp/arrive", new PlanPages.Arrive(FormProblems.of(new Problem(field, why))));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException("An uploaded file could not be read.", lost);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException tampered) {
            return new byte[0];
        }
    }
}
