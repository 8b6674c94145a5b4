package org.samenhang.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens every transaction in the name of whoever the current call's session belongs to. */
class KernelTransactions extends JdbcTransactionManager {

    private static final String AS_ONESELF = "select samenhang.begin(?, ?)";
    private static final String AS_ANOTHER = "select samenhang.begin(?, ?, ?, ?)";

    private final DataSource dataSource;

    KernelTransactions(DataSource dataSource) {
        super(dataSource);
        this.dataSource = dataSource;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        ConnectionHolder holder =
                Objects.requireNonNull((ConnectionHolder) TransactionSynchronizationManager.getResource(dataSource));
        Call call = Call.current();
        Call.LookingAs other = call.looksAs();
        try (PreparedStatement begin =
                holder.getConnection().prepareStatement(other == null ? AS_ONESELF : AS_ANOTHER)) {
            begin.setString(1, call.token());
            begin.setString(2, call.purpose());
            if (other != null) {
                begin.setString(3, other.person().toString());
                begin.setString(4, other.caseFile().toString());
            }
            begin.execute();
        } catch (SQLException failed) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The transaction could not be opened for its caller", failed);
        }
    }
}
