namespace ApiXGuard.Detection.Assignments;

/// <summary>What a word does in a name.</summary>
[Flags]
internal enum NameWord
{
    None = 0,

    /// <summary>Ends names of passwords.</summary>
    Password = 1,

    /// <summary><c>pass</c>: a password, or a step of a process.</summary>
    Pass = 2,

    /// <summary>Ends names of secrets.</summary>
    Secret = 4,

    /// <summary>Ends names of tokens.</summary>
    Token = 8,

    /// <summary>Ends names of keys.</summary>
    Key = 16,

    /// <summary>Ends names of credentials in general.</summary>
    Credential = 32,

    /// <summary>Ends names of values that are sometimes secret.</summary>
    Weak = 64,

    /// <summary>Says nothing at the end of a name: environment, encoding, number.</summary>
    Neutral = 128,

    /// <summary>Names what is about a secret but is none: its name, type, length, place.</summary>
    Tail = 256,

    /// <summary>Makes a key a secret.</summary>
    SecretKind = 512,

    /// <summary>Makes a key a cryptographic one.</summary>
    Cryptographic = 1024,

    /// <summary>Makes a key innocent.</summary>
    InnocentKey = 2048,

    /// <summary>Makes a token innocent.</summary>
    InnocentToken = 4096,

    /// <summary>Makes everything innocent, wherever it stands.</summary>
    Public = 8192,

    /// <summary>Makes <c>pass</c> a password.</summary>
    Login = 16384,

    /// <summary>Makes a sentence or question of the name.</summary>
    Verb = 32768,

    /// <summary>Makes a secret a client secret.</summary>
    Client = 65536,
}

/// <summary>The vocabulary of names.</summary>
internal static class NameWords
{
    private static readonly Dictionary<ulong, NameWord> Words = Make();

    public static NameWord Of(ReadOnlySpan<byte> word) => Words.TryGetValue(WordHash.Of(word), out var found) ? found : NameWord.None;

    public static NameWord Of(ulong hash) => Words.TryGetValue(hash, out var found) ? found : NameWord.None;

    private static Dictionary<ulong, NameWord> Make()
    {
        var words = new Dictionary<ulong, NameWord>();
        Add(NameWord.Password, "password passwords passwd pwd pswd passphrase passcode psw passwort kennwort identifiedby motdepasse contrasena senha userpwd pword");
        Add(NameWord.Pass, "pass pw");
        Add(NameWord.Secret, "secret secrets");
        Add(NameWord.Token, "token tokens jwt bearer pat");
        Add(NameWord.Key, "key keys");
        Add(NameWord.Credential, "credential credentials cred creds auth");
        Add(NameWord.Weak, "sid salt signature sig nonce pin license licence webhook sas pepper hmac");
        Add(NameWord.Secret, "apikey apikeys secretkey secretkeys accesskey privatekey authkey accountkey masterkey sharedkey subscriptionkey authtoken accesstoken apitoken "
            + "apisecret appsecret secretaccesskey sharedaccesskey");
        Add(NameWord.Neutral, "value val values string str text b64 base64 hex encoded raw plain plaintext plaintextvalue default dev development prod production test testing staging stage live "
            + "sandbox local demo qa uat env environment current old new previous main primary secondary v1 v2 v3 const constant var a b c x y my our the to for of base data bytes byte arr array list "
            + "header param parameter arg attr setting config cfg option opt here example sample rw ro readonly readwrite us eu de uk");
        Add(NameWord.Tail, "name names id ids identifier path paths file files filename filepath dir directory folder url urls uri uris endpoint host hostname server address addr link href route type types kind class "
            + "length len size count max min limit number num index idx offset position pos start end field fields label labels title placeholder hint tooltip message messages msg error errors warning "
            + "description desc help info caption heading prompt policy policies rule rules regex pattern format mask validator validation validators validate valid invalid strength complexity requirement requirements "
            + "input inputs box textbox control element form button btn icon image img color style css view page screen dialog modal component widget "
            + "expiry expires expiration expiresin ttl lifetime timeout duration age date time timestamp created updated issued renewal rotation "
            + "hash hashes hashed hasher digest checksum md5 sha1 sha256 sha512 crc etag fingerprint thumbprint algorithm alg algo method mode cipher salted encoding charset provider providers source store storage "
            + "manager service factory handler builder parser reader writer generator resolver helper util utils client wrapper context model entity dto request response result results event events listener callback action actions "
            + "scope scopes scheme schema claim claims issuer audience subject role roles permission permissions grant usage status state flag enabled disabled required exists present "
            + "code codes down up press pressed event binding bindings map mapping mappings comparer comparison selector function func prefix suffix separator delimiter "
            + "ref reference references arn vault vaultname version versions revision key_name keyname secretname usersecretsid property column table row attribute annotation "
            + "reset resets change changed confirmation confirm recovery hint hints question answer attempts history cache cached endpointurl cookie cookies frame pair pairs ring store chain info through thru over along");
        Add(NameWord.SecretKind, "api app application secret access private auth authentication authorization account master admin root user shared sas subscription storage function functions license licence "
            + "consumer customer client webhook security service server session deploy deployment integration production prod live sandbox write read ingest ingestion instrumentation maps gateway partner vendor merchant payment "
            + "primary_access secondary_access connection send sender mail email sms bot oauth rest sdk platform team personal workspace rpc host system default");
        Add(NameWord.Cryptographic, "encryption encrypt encrypted encrypting decryption decrypt signing sign signer hmac aes aes128 aes256 des des3 tripledes rijndael rsa ecdsa ec ed25519 crypto cryptographic crypt cipher machine "
            + "validation symmetric asymmetric jwt hash_secret issuer_signing dataprotection data_protection kek dek cookie flask django rails secretbase verification mac rc4 blowfish chacha chacha20 xor");
        Add(NameWord.InnocentKey, "cache primary foreign sort partition row range idempotency idempotent idempotence registry dictionary dict lookup map group grouping unique composite compound object resource translation i18n l10n locale localization "
            + "localized message config configuration setting settings property prop json xml yaml index search hot shortcut accelerator arrow escape esc enter tab modifier routing binding event parent child alt ctrl control shift super meta home space "
            + "num any column table field entity candidate natural surrogate alternate hash_key s3 blob storage_item local_storage localstorage sessionstorage redis dedupe dedup deduplication correlation "
            + "trace node item list option menu tree react element unit template string theme style color metric tag label header cookie_name query param parameter route path namespace name type keyboard physical virtual scan pressed right left up down "
            + "next last first start begin end min max current sorted order ordering comparison compare comparer bucket shard distribution cluster join link reference ref context state store action feature flag toggle experiment "
            + "error exception validation_error log audit category topic subject answer sync lock mutex semaphore throttle rate limiter limit telemetry document doc record data value");
        Add(NameWord.InnocentToken, "cancellation cancel syntax next previous prev page paging pagination continuation continue sync csrf xsrf antiforgery forgery requestverification request verification anti public parser lexer start end begin stop string replacement replace "
            + "design metadata eos bos pad unk mask sep cls special keyword identifier operator punctuation open close opening closing brace paren bracket comma semicolon colon trivia first last current lookahead json xml expected unexpected "
            + "theme color css spacing font change trigger concurrency word max min num total prompt completion input output semantic reader text stopping cursor interaction lease file type class");
        Add(NameWord.Public, "public publishable pub publickey publickeytoken pk anon site sitekey csrf xsrf antiforgery checksum integrity etag thumbprint fingerprint digest cancellationtoken synctoken commit");
        Add(NameWord.Login, "db database user username my mysql postgres postgresql pg redis mongo mongodb smtp ftp sftp ssh mail email imap pop3 admin root sa login ldap proxy http basic wifi wlan account acct sql oracle jdbc rabbitmq amqp mqtt broker vnc rdp sudo su "
            + "keystore truststore cert certificate pfx p12 pkcs12 jks zip archive backup service svc server host app application default initial temp temporary master web api bind domain system sys network net");
        Add(NameWord.Client, "client consumer oauth app application");
        Add(NameWord.Verb, "is has have can should must show hide forgot forget contains contain enter confirm allow disable enable get find remove delete try parse validate verify check no not missing wrong require requires required "
            + "need needs invalid incorrect change reset update generate create choose select repeat retype re compare match matches exists on handle load fetch read lookup query resolve print log");
        foreach (var word in new[] { "author", "authors", "authority", "authentication", "authorization", "passage", "passenger", "passport", "passive", "compass", "bypass", "keyboard", "keyword", "keywords", "monkey", "turkey", "hockey" })
            words[WordHash.Of(word)] = words.TryGetValue(WordHash.Of(word), out var flags) ? flags : NameWord.None;
        return words;

        void Add(NameWord kind, string list)
        {
            foreach (var word in list.Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                var hash = WordHash.Of(word.Replace("_", string.Empty));
                words[hash] = words.TryGetValue(hash, out var flags) ? flags | kind : kind;
            }
        }
    }
}
