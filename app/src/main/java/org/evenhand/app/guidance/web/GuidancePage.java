package org.evenhand.app.guidance.web;

/**
 * The way in.
 *
 * @param terms of the glossary
 * @param rows of the table of thresholds
 * @param overdue steps of the reform
 */
public record GuidancePage(int terms, int rows, long overdue) {}
