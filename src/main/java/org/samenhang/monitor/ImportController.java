package org.samenhang.monitor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.samenhang.monitor.register.Column;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A register from a spreadsheet: choose, look, say yes. */
@Controller
class ImportController {

    private final RegisterImport register;
    private final MessageSource messages;

    ImportController(RegisterImport register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @GetMapping("/monitor/import")
    String choose(@AuthenticationPrincipal Person reader, Model model) {
        return chooser(reader, Errors.none(), model);
    }

    @PostMapping("/monitor/import")
    String look(
            @AuthenticationPrincipal Person reader,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        MonitorWords words = new MonitorWords(messages, locale);
        String name = file == null
                ? ""
                : Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Errors errors = Errors.none();
        if (file == null || name.isBlank()) {
            errors.add("file", words.text("monitor.import.file.missing"));
        } else if (!name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(csv|xlsx)")) {
            errors.add("file", words.text("monitor.import.file.name"));
        }
        if (file == null || !errors.isEmpty()) {
            response.setStatus(422);
            return chooser(reader, errors, model);
        }
        RegisterImport.Looked looked = register.look(reader, name, file.getBytes());
        if (looked.upload().isPresent()) {
            return "redirect:/monitor/import/" + looked.upload().get();
        }
        response.setStatus(422);
        model.addAttribute("fileName", name)
                .addAttribute("refusals", ImportRemark.refusals(looked.reading(), words))
                .addAttribute("all", looked.reading().refusals().size())
                .addAttribute("right", looked.reading().right());
        return "monitor/refused";
    }

    @GetMapping("/monitor/import/{upload}")
    String preview(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID upload,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<RegisterImport.Preview> preview = register.preview(reader, upload);
        if (preview.isEmpty()) {
            throw new NotYours(Monitor.OBJECT, null);
        }
        model.addAttribute("plan", ImportPage.of(preview.get(), new MonitorWords(messages, locale)));
        return "monitor/preview";
    }

    @PostMapping("/monitor/import/{upload}/confirmation")
    String confirm(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID upload,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (register.confirm(reader, upload)) {
            return "redirect:/monitor/import?done=monitor.imported";
        }
        response.setStatus(422);
        return chooser(reader, Errors.none().add("file", text("monitor.import.gone", locale)), model);
    }

    @PostMapping("/monitor/import/{upload}/cancellation")
    String cancel(@AuthenticationPrincipal Person reader, @PathVariable UUID upload) {
        register.cancel(reader, upload);
        return "redirect:/monitor/import?done=monitor.cancelled";
    }

    private String chooser(Person reader, Errors errors, Model model) {
        model.addAttribute("errors", errors)
                .addAttribute("earlier", register.earlier(reader))
                .addAttribute("needed", columns(true))
                .addAttribute("possible", columns(false));
        return "monitor/import";
    }

    private static String columns(boolean required) {
        return Stream.of(Column.values())
                .filter(column -> column.required() == required)
                .map(Column::header)
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
