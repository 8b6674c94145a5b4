package org.samenhang.analysis.version;

import java.util.List;
import java.util.Locale;
import org.samenhang.analysis.Signpost;
import org.samenhang.analysis.Signposts;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way to the versions. */
@Component
@Order(3)
class VersionSigns implements Signposts {

    private final JdbcClient db;
    private final MessageSource messages;

    VersionSigns(JdbcClient db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Signpost> of(CaseFile file, Locale locale) {
        Texts texts = new Texts(messages, locale);
        int versions = db.sql("select count(*)::int from analysis_version where case_id = :case")
                .param("case", file.id())
                .query(Integer.class)
                .single();
        return versions == 0 && !file.place().works()
                ? List.of()
                : List.of(new Signpost(
                        texts.t("versions.title"),
                        versions == 0 ? texts.t("versions.sign.none") : texts.t("versions.sign", versions),
                        file.path() + "/analysis/versions",
                        texts.t("versions.sign.go"),
                        false));
    }
}
