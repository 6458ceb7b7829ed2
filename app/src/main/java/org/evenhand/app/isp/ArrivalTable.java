package org.evenhand.app.isp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.isp.PlanTable.Kept;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of plans that came with a child, and of erasing. */
@Repository
class ArrivalTable {

    static final String ORIGIN = "isp.arrival.origin";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    ArrivalTable(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** The plan that this one of elsewhere became at the acting setting. */
    Optional<PlanId> find(UUID originPlan) {
        return jdbc.sql("select plan from isp.arrival where origin_plan = :origin")
                .param("origin", originPlan)
                .query((row, n) -> new PlanId(row.getObject("plan", UUID.class)))
                .optional();
    }

    void insert(Kept plan, UUID originPlan, String bundleSha256, Arrived.Brought brought, UUID by, LocalDate on) {
        jdbc.sql("""
                        insert into isp.arrival (plan, setting_organisation, origin_plan, bundle_sha256, origin_sealed, arrived_by, arrived_on)
                        values (:plan, :setting, :origin, :bundle, :brought, :by, :on)
                        """)
                .param("plan", plan.id().value())
                .param("setting", plan.setting().value())
                .param("origin", originPlan)
                .param("bundle", bundleSha256)
                .param(
                        "brought",
                        sealing.seal(plan.key(), ORIGIN, json.writeValueAsString(brought))
                                .base64())
                .param("by", by)
                .param("on", on)
                .update();
    }

    Optional<Arrived> open(Kept plan) {
        return jdbc.sql("select origin_sealed, bundle_sha256, arrived_on from isp.arrival where plan = :plan")
                .param("plan", plan.id().value())
                .query((row, n) -> new Arrived(
                        json.readValue(
                                sealing.open(plan.key(), ORIGIN, new SealedText(row.getString("origin_sealed"))),
                                Arrived.Brought.class),
                        row.getString("bundle_sha256"),
                        row.getObject("arrived_on", LocalDate.class)))
                .optional();
    }

    List<UUID> settingsWithArrivals() {
        return jdbc.sql("select setting from isp.settings_with_arrivals()")
                .query((row, n) -> row.getObject("setting", UUID.class))
                .list();
    }

    /** @return those whose content was destroyed now */
    List<PlanId> erase(Optional<PlanId> plan, Optional<UUID> request, LocalDate today) {
        return jdbc.sql("select id from isp.erase_plan(:plan, :request, :today)")
                .param("plan", plan.map(PlanId::value).orElse(null))
                .param("request", request.orElse(null))
                .param("today", today)
                .query((row, n) -> new PlanId(row.getObject("id", UUID.class)))
                .list();
    }
}
