package org.evenhand.app.people.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;

/** Who campaigns with us? */
public record CampaignersPage(List<String> names, JoinForm form, FormProblems problems) {}
