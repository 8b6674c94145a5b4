package org.samenhang.interchange;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.FSUriResolver;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that a document may fetch: style sheets in the folder {@code documents} of the class path. Any other address, of
 * the web or of a file, is refused before it is opened.
 */
final class OwnResources implements FSUriResolver, FSStreamFactory, BiPredicate<String, ExternalResourceType> {

    static final String SCHEME = "classpath";
    private static final Pattern OWN = Pattern.compile("classpath:documents/[a-z-]+\\.css");

    static boolean holds(String address) {
        return OWN.matcher(address).matches();
    }

    @Override
    public @Nullable String resolveURI(String base, String address) {
        return holds(address) || address.startsWith("#") ? address : null;
    }

    @Override
    public boolean test(String address, ExternalResourceType type) {
        return type == ExternalResourceType.CSS && holds(address);
    }

    @Override
    public FSStream getUrl(String address) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                String path = address.substring(SCHEME.length() + 1);
                InputStream stream = holds(address) ? OwnResources.class.getResourceAsStream("/" + path) : null;
                if (stream == null) {
                    throw new DocumentFailure("A document asked for something that is not ours");
                }
                return stream;
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
