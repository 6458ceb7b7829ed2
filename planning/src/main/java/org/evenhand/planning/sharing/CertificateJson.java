package org.evenhand.planning.sharing;

import java.util.List;
import org.evenhand.engine.share.Certificate;
import org.evenhand.engine.share.SharingFault;
import org.evenhand.engine.share.SharingNotUnderstood;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A certificate with the whole problem in it, so that whoever holds the file can check it alone. */
final class CertificateJson {

    private static final JsonMapper MAPPER = ProblemJson.MAPPER
            .rebuild()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CertificateJson() {}

    static byte[] write(Certificate certificate) {
        return MAPPER.writeValueAsBytes(certificate);
    }

    static Certificate read(byte[] json) {
        try {
            return MAPPER.readValue(json, Certificate.class);
        } catch (DatabindException fault) {
            if (fault.getCause() instanceof SharingNotUnderstood inside) {
                throw inside;
            }
            throw new SharingNotUnderstood(List.of(new SharingFault(
                    "The certificate at " + fault.getPathReference(),
                    fault.getOriginalMessage(),
                    "This is not what a certificate holds.",
                    "Take a certificate.json as it was written.")));
        } catch (JacksonException fault) {
            throw ProblemJson.notJson(fault);
        }
    }
}
