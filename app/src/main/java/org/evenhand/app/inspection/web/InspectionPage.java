package org.evenhand.app.inspection.web;

import org.evenhand.app.site.FormProblems;

/** @param isAuditor whether who looks may ask for proofs too */
public record InspectionPage(String area, InspectionForm form, boolean isAuditor, FormProblems problems) {}
