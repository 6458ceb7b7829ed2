package org.evenhand.app.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.app.database.Acting;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Who may reach what. An address is open to everybody only if it is on the short list below; every other needs a signed-in person, and its
 * method says in what role (a test walks all of them).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
public class SecurityConfiguration {

    /** Open to everybody. Nothing here shows or changes anything about a child. */
    public static final List<String> OPEN_TO_EVERYBODY = List.of(
            "/",
            "/find/**",
            "/open-referral/**",
            "/areas/**",
            "/settings/**",
            "/figures/**",
            "/studio/**",
            "/thresholds/**",
            "/guidance/**",
            "/glossary/**",
            "/clocks/**",
            "/pathways/**",
            "/methods/**",
            "/parliament/**",
            "/asks/**",
            "/coalition/**",
            "/coalition.csv",
            "/letters/**",
            "/programmes/**",
            "/campaign/begin",
            "/asks.csv",
            "/consultations/**",
            "/meetings/**",
            "/updates/**",
            "/write/**",
            "/about/**",
            "/ask",
            "/family/**",
            "/sign-in",
            "/join/**",
            "/calendars/**",
            "/register/confirm/**",
            "/ledger/checkpoint",
            "/ledger/key",
            "/ledger/tile/**",
            "/ledger/check-a-proof.html",
            "/assets/**",
            "/dev/components/**",
            "/error");

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            @Value("${evenhand.parts:casework,campaign}") List<String> parts,
            Accounts accounts,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN_TO_EVERYBODY.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                // A search changes nothing, and a token would force a cookie on every visitor. Updates by mail are
                // asked for and ended by who
                // has no session: their links carry what only the owner of the address knows, and mail programs use
                // them (RFC 8058).
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        "/find",
                        "/find/services",
                        "/write/place",
                        "/write/letter",
                        "/parliament/alert",
                        "/updates/mailing",
                        "/updates/mailing/**",
                        "/register/confirm/**"))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .defaultSuccessUrl(parts.contains("casework") ? "/home" : "/campaign")
                        .failureUrl("/sign-in?problem"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/?signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                        .addHeaderWriter(new StaticHeadersWriter(
                                "Permissions-Policy", "geolocation=(), camera=(), microphone=(), payment=()")))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, refused) -> {
                    if (isAnAddress(request, addresses)) {
                        signIn.commence(request, response, refused);
                    } else {
                        response.sendError(HttpStatus.NOT_FOUND.value());
                    }
                }))
                .addFilterAfter(new ActingFilter(accounts), AuthorizationFilter.class)
                .build();
    }

    /** A mistyped address is answered “not found”, not with a question for a password. */
    private static boolean isAnAddress(HttpServletRequest request, RequestMappingHandlerMapping addresses) {
        ServletRequestPathUtils.parseAndCache(request);
        return addresses.getHandlerMethods().keySet().stream()
                .anyMatch(mapping -> mapping.getPathPatternsCondition() != null
                        && mapping.getPathPatternsCondition().getMatchingCondition(request) != null);
    }

    /** PBKDF2 because the JDK has it and it takes passwords of any length. The prefix lets a later version move on. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "pbkdf2", Map.of("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    /**
     * From here to the end of the request, every transaction acts for the person who is signed in, and they may do what they may do now: a role
     * that was lent opens nothing after its last day, however long ago its reader signed in.
     */
    private static final class ActingFilter extends OncePerRequestFilter {

        private final Accounts accounts;

        ActingFilter(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
                Set<Role> now = accounts.rolesNow(person.account());
                if (!now.equals(person.roleSet())) {
                    SecurityContextHolder.setContext(new SecurityContextImpl(refreshed(person.with(now))));
                }
                Acting.filtering(person.actor(), () -> chain.doFilter(request, response));
            } else {
                chain.doFilter(request, response);
            }
        }

        private static Authentication refreshed(SignedIn person) {
            return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        }
    }
}
