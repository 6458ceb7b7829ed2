package org.evenhand.app.consultation;

import org.springframework.stereotype.Service;

/** A submission as a file to be kept. */
@Service
public class ResponseFiles {

    /** @param site where the pages are, without a slash at the end */
    public byte[] pdf(Submission submission, String key, String site) {
        return ResponsePdf.of(submission, key, site);
    }

    /** @param site where the pages are, without a slash at the end */
    public byte[] docx(Submission submission, String key, String site) {
        return ResponseDocx.of(submission, key, site);
    }
}
