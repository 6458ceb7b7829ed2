package org.evenhand.packs.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.packs.Packs;

/** Makes the packs that come with the product and are read from publishers' files again, from one folder of them. Run by bin/rebuild-packs. */
public final class RebuildPacks {

    private record Step(String kind, String file) {}

    /** In this order: later kinds use the packs of earlier ones. */
    private static final List<Step> STEPS = List.of(
            new Step("areas", "geography/dfe_las_old_new_codes.csv"),
            new Step("members", "parliament/dfe_mp_lookup_2026-06.csv"),
            new Step("postcode-sectors", "geography/postcodes_england_live_with_derived_pcon24.csv.gz"),
            new Step("gias", "settings/gias_open_establishments_2025-05-24.csv"),
            new Step("gias-links", "settings/gias_links_2025-04-22.csv.gz"),
            new Step("ofsted-childcare", "settings/ofsted_childcare_providers_2021-08-31.csv.gz"),
            new Step("boundaries", "geography/england_153_education_la_boundaries.geojson"),
            new Step("boundaries-boards", "geography/icb_boundaries.geojson"),
            new Step("boundaries-constituencies", "geography/pcon_july_2024_buc.geojson"),
            new Step("boundaries-neighbours", "geography/local_authority_boundaries_d2i.json"),
            new Step("ehc-needs", "sen/ehcp2025/sen_needs_all_plans.csv"),
            new Step("ehc-ages", "sen/ehcp2025/sen_needs_all_plans.csv"),
            new Step("ehc-timeliness", "sen/ehcp2025/timeliness_20_week.csv"),
            new Step("ehc-requests", "sen/ehcp2025/requests.csv"),
            new Step("nhs-waits", "workforce/nhse_community_waits_cyp_by_provider_2023-2025.csv.gz"),
            new Step("social-workers", "workforce/dfe_children_social_work_workforce_by_la_2017_2025.csv"),
            new Step("written-questions", "parliament/commons_written_questions_send_2023-12_2026-07.json"),
            new Step("appg-register", "parliament/appg_register_2026-06-29.csv"),
            new Step("coalition-asks", "coalition/asks.csv"),
            new Step("coalition-questions", "coalition/questions.csv"),
            new Step("coalition-letters", "coalition/letters.csv"),
            new Step("coalition-events", "coalition/events.csv"),
            new Step("coalition-members", "coalition/members.csv"),
            new Step("coalition-groups", "coalition/appgs.csv"));

    private RebuildPacks() {}

    /** @param args the folder with the publishers' files, and the shelf */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("Give the folder of the publishers' files and the shelf.");
        }
        System.exit(rebuild(Path.of(args[0]), Path.of(args[1]), System.out) ? 0 : 1);
    }

    static boolean rebuild(Path files, Path shelf, PrintStream out) throws IOException {
        boolean all = true;
        for (Step step : STEPS) {
            Path file = files.resolve(step.file());
            if (!Files.exists(file)) {
                out.printf("%s: passed over, there is no %s%n", step.kind(), file);
                continue;
            }
            ImportKind kind = ImportKinds.find(step.kind())
                    .orElseThrow(() -> new IllegalStateException("No kind is called " + step.kind() + "."));
            ImportResult result = Import.of(kind, Packs.on(shelf), shelf).read(file, false);
            switch (result) {
                case ImportResult.Imported made -> {
                    out.printf(
                            "%s: %s %s%n",
                            step.kind(),
                            made.receipt().version(),
                            made.receipt().counts());
                    made.receipt().notes().forEach(note -> out.println("  " + note));
                }
                case ImportResult.Unchanged same -> out.printf("%s: unchanged, %s%n", step.kind(), same.present());
                case ImportResult.Refused refused -> {
                    all = false;
                    out.printf("%s: refused, %d problems%n", step.kind(), refused.total());
                    refused.problems().stream().limit(20).forEach(problem -> out.println("  " + problem.line()));
                }
            }
        }
        return all;
    }
}
