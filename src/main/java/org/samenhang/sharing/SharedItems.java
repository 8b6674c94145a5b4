package org.samenhang.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.analysis.Excerpt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what goes along with a share, the same way for its reader and for who looks beforehand. */
@Repository
class SharedItems {

    private final JdbcClient db;

    SharedItems(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<SharedPiece> pieces(UUID link) {
        return db.sql("select * from share_pieces(:link)")
                .param("link", link)
                .query(SharedItems::piece)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Excerpt picture(UUID link) {
        return new Excerpt(
                db.sql("select * from share_statements(:link)")
                        .param("link", link)
                        .query(SharedItems::statement)
                        .list(),
                db.sql("select * from share_arrows(:link)")
                        .param("link", link)
                        .query(SharedItems::way)
                        .list());
    }

    /** The picture of a version that could go along with a referral, whole. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Excerpt pictureOfReferral(UUID referral) {
        return new Excerpt(
                db.sql("select * from referral_statements(:referral)")
                        .param("referral", referral)
                        .query(SharedItems::statement)
                        .list(),
                db.sql("select * from referral_arrows(:referral)")
                        .param("referral", referral)
                        .query(SharedItems::way)
                        .list());
    }

    private static SharedPiece piece(ResultSet row, int number) throws SQLException {
        return new SharedPiece(
                row.getString("what"),
                row.getString("key"),
                row.getString("part"),
                row.getString("said"),
                row.getString("who"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("left_out"));
    }

    private static Excerpt.Statement statement(ResultSet row, int number) throws SQLException {
        return new Excerpt.Statement(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("said"),
                row.getString("sphere"),
                row.getString("part"),
                row.getString("effect"),
                row.getInt("dissent"));
    }

    private static Excerpt.Way way(ResultSet row, int number) throws SQLException {
        return new Excerpt.Way(
                Objects.requireNonNull(row.getObject("from_id", UUID.class)),
                Objects.requireNonNull(row.getObject("to_id", UUID.class)),
                "+".equals(row.getString("sign")),
                row.getBoolean("doubt"),
                row.getInt("dissent"));
    }
}
