package org.samenhang.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Finds a view among the compiled templates and renders it into a buffer: nothing is sent of a page that fails. */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:")) {
            RedirectView redirect = new RedirectView(name.substring("redirect:".length()));
            redirect.setExposeModelAttributes(false);
            redirect.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
            return redirect;
        }
        String template = name + ".jte";
        return templates.hasTemplate(template) ? new JteView(template) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> all = new HashMap<>(model == null ? Map.of() : model);
            all.put("page", pages.of(request));
            response.setContentType(getContentType());
            LookingAs asAnother = LookingAs.on(request);
            if (asAnother != null) {
                StringOutput output = new StringOutput();
                templates.render(template, all, output);
                byte[] html = asAnother.inPlace(output.toString()).getBytes(StandardCharsets.UTF_8);
                response.setContentLength(html.length);
                response.getOutputStream().write(html);
                return;
            }
            PageBytes bytes = new PageBytes();
            templates.render(template, all, bytes);
            response.setContentLength(bytes.length());
            bytes.sendTo(response.getOutputStream());
        }
    }
}
