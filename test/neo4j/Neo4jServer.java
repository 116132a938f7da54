import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A real Neo4j with its Bolt server, started from library artifacts.
 * Arguments: the folder of its store, its port, the process with which it goes, and whether the store goes too.
 */
class Neo4jServer {
    public static void main(String[] arguments) throws Exception {
        Path store = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        ProcessHandle owner = ProcessHandle.of(Long.parseLong(arguments[2])).orElseThrow();
        boolean passing = arguments[3].equals("passing");

        DatabaseManagementService service = new DatabaseManagementServiceBuilder(store)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 128L * 1024 * 1024)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.shutdown();
            if (passing) remove(store);
        }));
        System.out.println("ready");

        // Nobody may be left to stop it: it goes when the process that asked for it is gone.
        while (owner.isAlive()) TimeUnit.MILLISECONDS.sleep(500);
        System.exit(0);
    }

    private static void remove(Path store) {
        try (var files = Files.walk(store)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException problem) {
            System.err.println("the store at " + store + " could not be removed: " + problem.getMessage());
        }
    }
}
