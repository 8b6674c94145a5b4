package org.samenhang.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Failures that the server itself found, outside every controller. */
@Controller
class LastResort implements ErrorController {

    @RequestMapping("/error")
    ModelAndView failed(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        HttpStatus shown = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        String kind = shown.is5xxServerError() ? "broken" : "not_found";
        ModelAndView view = new ModelAndView("web/failure", Map.of("kind", kind, "typed", List.of()), shown);
        view.addObject("retry", null);
        return view;
    }
}
