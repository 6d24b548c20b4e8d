namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

internal static partial class SinkTable
{
    private static void AddRequests()
    {
        const string Id = DiagnosticIds.HttpCredential;
        new Sinks(Id, SinkForm.Secret, "Password of a login")
            .New("NetworkCredential", "password")
            .Set("NetworkCredential", "Password")
            .Set("UriBuilder", "Password")
            .Set("ProcessStartInfo", "PasswordInClearText")
            .New("HttpBasicAuthenticator", "password")
            .Call(AnyType, "WithBasicAuth SetBasicAuthentication SetBasicAuthenticationOAuth", "password")
            .Call("MailService MailStore MailTransport IMailService IMailTransport IMailStore ImapClient Pop3Client SmtpClient", "Authenticate AuthenticateAsync", "password")
            .New("PasswordAuthenticationMethod PasswordConnectionInfo SshClient SftpClient ScpClient", "password")
            .New("FtpClient AsyncFtpClient", "pass password", inNamespace: "FluentFTP")
            .New("DirectoryEntry PrincipalContext", "password", inNamespace: "System.DirectoryServices")
            .Call("LdapConnection", "Bind BindAsync", "passwd password");
        new Sinks(Id, SinkForm.Secret, "Bearer token")
            .New("JwtAuthenticator OAuth2AuthorizationRequestHeaderAuthenticator OAuth2UriQueryParameterAuthenticator", "accessToken")
            .Call(AnyType, "WithOAuthBearerToken SetBearerToken", "token");
        new Sinks(Id, SinkForm.SchemeParameter, "Credentials of a request")
            .New("AuthenticationHeaderValue", "parameter", names: "scheme")
            .Call(AnyType, "SetToken", "token", names: "scheme", inNamespace: "System.Net.Http");
        new Sinks(Id, SinkForm.Authorization, "Credentials of a request")
            .Call("AuthenticationHeaderValue", "Parse TryParse", "input")
            .Set("IHeaderDictionary", "Authorization ProxyAuthorization");
        new Sinks(Id, SinkForm.Header, "Credentials in a header")
            .Call("HttpHeaders", "Add TryAddWithoutValidation", "value values", names: "name")
            .Call("WebHeaderCollection", "Add Set", "value", names: "name header")
            .Call("HeaderDictionaryExtensions IHeaderDictionary HeaderDictionary", "Append SetCommaSeparatedValues AppendCommaSeparatedValues", "value values", names: "key")
            .Call("Metadata", "Add", "value valueBytes", names: "key", inNamespace: "Grpc")
            .New("Entry", "value valueBytes", names: "key", inNamespace: "Grpc")
            .New("HeaderParameter", "value", names: "name")
            .Call("ClientWebSocketOptions", "SetRequestHeader", "headerValue", names: "headerName")
            .Call(AnyType, "AddHeader AddDefaultHeader AddOrUpdateHeader WithHeader SetHeader SetRequestHeader AppendHeader AddDefaultRequestHeader", "value headerValue", names: "name key header headerName");
        new Sinks(Id, SinkForm.HeaderLine, "Credentials in a header")
            .Call("WebHeaderCollection", "Add", "header");
        new Sinks(Id, SinkForm.Cookie, "Secret in a cookie")
            .New("Cookie CookieHeaderValue SetCookieHeaderValue HttpCookie", "value", names: "name")
            .Call("IResponseCookies", "Append", "value", names: "key")
            .Call(AnyType, "WithCookie AddCookie", "value", names: "name");
        new Sinks(Id, SinkForm.Secret, "Bearer token").Set("HttpConnectionOptions", "AccessTokenProvider");
    }

    private static void AddCredentials()
    {
        const string Id = DiagnosticIds.ConstantKeyStore;
        new Sinks(Id, SinkForm.Secret, SecretSink.KeyOfStore)
            .New("ApiXKeys", "apiKey appKey")
            .New("DelegatingApiXKeyStore", "apiKey appKey keys")
            .New("DelegatingKeyProvider", "key")
            .Set("VaultKeyStoreOptions", "Token SecretId");
        new Sinks(Id, SinkForm.Secret, "Secret of a credential")
            .New("TokenAuthMethodInfo", "vaultToken")
            .New("UserPassAuthMethodInfo LDAPAuthMethodInfo OktaAuthMethodInfo RADIUSAuthMethodInfo", "password")
            .New("AppRoleAuthMethodInfo", "secretId")
            .New("GitHubAuthMethodInfo", "personalAccessToken")
            .New("Credentials", "token password", inNamespace: "Octokit")
            .Call("TwilioClient", "Init", "password")
            .New("TwilioRestClient", "password")
            .New("SendGridClient", "apiKey")
            .Set("SendGridClientOptions", "ApiKey")
            .Set("StripeConfiguration", "ApiKey")
            .New("StripeClient", "apiKey")
            .Set("RequestOptions", "ApiKey", inNamespace: "Stripe")
            .Call("MongoCredential", "CreateCredential CreatePlainCredential CreateMongoCRCredential CreateGssapiCredential", "password")
            .New("PasswordEvidence", "password")
            .New("BasicAuthentication", "password", inNamespace: "Elastic")
            .New("ApiKey Base64ApiKey", "apiKey base64EncodedKey", inNamespace: "Elastic")
            .Call("ConnectionSettings ConnectionConfiguration", "BasicAuthentication ApiKeyAuthentication", "password apiKey")
            .New("PlainTextAuthProvider", "password")
            .New("TelegramBotClient", "token")
            .Call("DiscordSocketClient DiscordRestClient BaseDiscordClient BaseSocketClient", "LoginAsync", "token");
    }

    private static void AddCloudCredentials()
    {
        const string Id = DiagnosticIds.ConstantKeyStore;
        new Sinks(Id, SinkForm.Secret, "Secret of a credential")
            .New("ClientSecretCredential OnBehalfOfCredential", "clientSecret")
            .New("UsernamePasswordCredential", "password")
            .New("AzureKeyCredential AzureNamedKeyCredential", "key")
            .Call("AzureKeyCredential AzureNamedKeyCredential ApiKeyCredential", "Update", "key")
            .New("AzureSasCredential", "signature")
            .Call("AzureSasCredential", "Update", "signature")
            .New("ApiKeyCredential", "key")
            .New("AccessToken", "accessToken", inNamespace: "Azure.Core")
            .New("StorageSharedKeyCredential TableSharedKeyCredential", "accountKey")
            .New("StorageCredentials", "keyValue key sasToken")
            .Call("StorageSharedKeyCredential TableSharedKeyCredential", "SetAccountKey", "accountKey")
            .New("CosmosClient CosmosClientBuilder", "authKeyOrResourceToken")
            .New("DocumentClient", "authKeyOrResourceToken authKey")
            .New("ClientCredential", "clientSecret", inNamespace: "Microsoft.Identity")
            .Call("ConfidentialClientApplicationBuilder AbstractApplicationBuilder", "WithClientSecret", "clientSecret")
            .Call(AnyType, "AcquireTokenByUsernamePassword", "password")
            .New("OpenAIClient AzureOpenAIClient ChatClient EmbeddingClient ImageClient AudioClient", "apiKey key")
            .New("SearchCredentials", "apiKey")
            .New("ServiceClientCredentials TokenCredentials BasicAuthenticationCredentials ApiKeyServiceClientCredentials CognitiveServicesCredentials", "token subscriptionKey password", inNamespace: "Microsoft")
            .Call("SpeechConfig", "FromSubscription FromAuthorizationToken", "subscriptionKey authorizationToken")
            .New("BasicAWSCredentials SessionAWSCredentials ImmutableCredentials", "secretKey awsSecretAccessKey token")
            .Set("CredentialProfileOptions", "SecretKey")
            .Call("GoogleCredential", "FromAccessToken", "accessToken")
            .New("NpgsqlTokenCredential", "token");
    }
}
