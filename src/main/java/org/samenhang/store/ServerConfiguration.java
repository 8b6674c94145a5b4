package org.samenhang.store;

import java.io.IOException;
import java.nio.file.Files;

/**
 * The server's settings, written anew at every start; an operator's own go into {@code local.conf} beside it.
 *
 * @param port on 127.0.0.1; there is no socket
 * @param durable whether a commit waits for the disk
 */
record ServerConfiguration(int port, boolean durable) {

    void writeInto(Cluster cluster) throws IOException {
        write(cluster, "postgresql.conf", settings());
        write(cluster, "pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private static void write(Cluster cluster, String name, String text) throws IOException {
        var file = cluster.files().resolve(name);
        Files.writeString(file, text);
        cluster.user().own(file);
    }

    /** What a statement carries is case content: neither statements nor parameters nor error texts may reach the log. */
    private String settings() {
        var disk = durable ? "on" : "off";
        return """
                # Written at every start. Put your own settings into local.conf in this directory.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = 128MB
                dynamic_shared_memory_type = posix
                max_parallel_workers_per_gather = 0
                max_logical_replication_workers = 0
                io_method = sync
                jit = off
                random_page_cost = 1.1
                plan_cache_mode = force_generic_plan
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                max_wal_size = 512MB
                password_encryption = scram-sha-256
                client_connection_check_interval = 5s
                timezone = 'UTC'
                log_timezone = 'UTC'
                default_text_search_config = 'pg_catalog.dutch'
                lc_messages = 'C'
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_min_messages = log
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_statement = none
                log_min_duration_statement = -1
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                include_if_exists = 'local.conf'
                """.formatted(port, disk, disk, disk);
    }
}
