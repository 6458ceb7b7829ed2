package org.evenhand.app.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** Lets a controller return an {@link Answer}. */
final class AnswerReturn implements HandlerMethodReturnValueHandler {

    private final Templates templates;
    private final Chromes chromes;
    private final Explainer explainer;

    AnswerReturn(Templates templates, Chromes chromes, Explainer explainer) {
        this.templates = templates;
        this.chromes = chromes;
        this.explainer = explainer;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Answer.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returned, ModelAndViewContainer answer, NativeWebRequest web) {
        if (!(value instanceof Answer chosen)) {
            throw new IllegalStateException(
                    "%s returned no page. A controller returns a Page or a Redirect.".formatted(returned.getMethod()));
        }
        switch (chosen) {
            case Page page -> answer.setView(new PageView(page, templates, chromes, explainer));
            case Download download -> answer.setView(download.view());
            case Redirect redirect -> {
                redirect.notice().ifPresent(notice -> keep(notice, redirect, web));
                RedirectView view = new RedirectView(redirect.path(), true);
                view.setStatusCode(HttpStatus.SEE_OTHER);
                view.setExposeModelAttributes(false);
                answer.setRedirectModelScenario(true);
                answer.setView(view);
            }
        }
    }

    /** A redirect view saves what is in this map when it sends the browser on. */
    private static void keep(Notice notice, Redirect redirect, NativeWebRequest web) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("The notice for %s needs a servlet request.".formatted(redirect.path()));
        }
        RequestContextUtils.getOutputFlashMap(request).put(Chromes.NOTICE, notice);
    }
}
