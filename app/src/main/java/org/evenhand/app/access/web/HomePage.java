package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.access.HomeLinks;
import org.evenhand.app.access.WaitingForUs;

/**
 * The first page after signing in: what is to be done, and whom one waits for.
 *
 * @param isSetting whether they act for a setting, and may ask
 * @param begun forms they have begun and not sent
 * @param toDo each with a link
 * @param links what they may do at any time
 * @param waiting requests that others are to answer
 * @param others requests that wait for nobody
 */
public record HomePage(
        String organisation,
        boolean isSetting,
        List<Forms.Begun> begun,
        List<WaitingForUs.Item> toDo,
        List<HomeLinks.Item> links,
        List<RequestView> waiting,
        List<RequestView> others) {}
