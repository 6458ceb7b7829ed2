package org.evenhand.app.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets browsers and proxies keep what everybody may see. A page of a visitor who has no session gets its content's SHA-256 as tag, and is
 * not sent again to whoever has it. What comes from packs alone may be shown for a minute without asking; what also shows what happens here
 * is asked for each time. Everything else keeps the answer of Spring Security, which forbids keeping it.
 *
 * <p>It runs inside the security filters, so that it knows whether somebody is signed in.
 */
final class PublicPages extends OncePerRequestFilter {

    private static final Duration SHOWN_WITHOUT_ASKING = Duration.ofMinutes(1);

    /** Made from packs and words alone: the same for everybody until a pack changes. */
    private static final List<String> FROM_PACKS = List.of(
            "/areas",
            "/areas/",
            "/settings/",
            "/figures/promise",
            "/figures/promise/",
            "/figures/promise.",
            "/figures/plans",
            "/figures/plans.",
            "/figures/waits",
            "/figures/waits.",
            "/guidance",
            "/guidance/",
            "/glossary",
            "/glossary/",
            "/methods",
            "/methods/",
            "/about/");

    /** Public, but it may change at any moment: waits of this installation, say. */
    private static final List<String> MAY_CHANGE = List.of(
            "/",
            "/figures/",
            "/open-referral",
            "/open-referral/",
            "/studio/scenarios/",
            "/thresholds",
            "/thresholds/",
            "/pathways",
            "/pathways/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET") || !isPublic(request) || hasSession(request)) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        // A page that drew a form with a token has begun a session meanwhile, and belongs to one visitor.
        if (kept.getStatus() == HttpServletResponse.SC_OK && !hasSession(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, rule(request).getHeaderValue());
            response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            if (new ServletWebRequest(request, response).checkNotModified(tagOf(kept.getContentAsByteArray()))) {
                return;
            }
        }
        kept.copyBodyToResponse();
    }

    private static CacheControl rule(HttpServletRequest request) {
        return isBelow(FROM_PACKS, request.getRequestURI())
                ? CacheControl.maxAge(SHOWN_WITHOUT_ASKING).cachePublic()
                : CacheControl.noCache().cachePublic();
    }

    private static boolean isPublic(HttpServletRequest request) {
        String path = request.getRequestURI();
        return isBelow(FROM_PACKS, path) || isBelow(MAY_CHANGE, path);
    }

    /** Exactly the address; or anything below one that ends with a slash or a dot, but for the first page, which ends with one too. */
    private static boolean isBelow(List<String> addresses, String path) {
        return addresses.stream()
                .anyMatch(address -> address.equals(path)
                        || (address.length() > 1
                                && !Character.isLetter(address.charAt(address.length() - 1))
                                && path.startsWith(address)));
    }

    private static boolean hasSession(HttpServletRequest request) {
        return request.getSession(false) != null || request.getUserPrincipal() != null;
    }

    private static String tagOf(byte[] content) {
        try {
            return '"'
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    + '"';
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256.", absent);
        }
    }
}
