// references: azure-identity
using Azure.Core;
using Azure.Identity;

class Clients
{
    void Azure(ClientOptions options)
    {
        [|options.Diagnostics.IsLoggingContentEnabled = true|];
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.Diagnostics.LoggedHeaderNames.Add([|"Authorization"|]);
        options.Diagnostics.LoggedHeaderNames.Add([|"*"|]);
        options.Diagnostics.LoggedHeaderNames.Add("x-ms-request-id");
        options.Diagnostics.LoggedQueryParameters.Add([|"sig"|]);
        options.Diagnostics.LoggedQueryParameters.Add("api-version");
        var credential = new DefaultAzureCredentialOptions { [|IsUnsafeSupportLoggingEnabled = true|] };
        var innocent = new DefaultAzureCredentialOptions { IsUnsafeSupportLoggingEnabled = false };
    }

    void Amazon(Amazon.Runtime.ClientConfig config)
    {
        [|config.LogResponse = true|];
        config.LogResponse = false;
        [|global::Amazon.AWSConfigs.LoggingConfig.LogResponses = global::Amazon.ResponseLoggingOption.Always|];
        global::Amazon.AWSConfigs.LoggingConfig.LogResponses = global::Amazon.ResponseLoggingOption.OnError;
    }

    void Entra(Microsoft.Identity.Client.ConfidentialClientApplicationBuilder builder)
    {
        builder.[|WithLogging|]((level, message, pii) => { }, enablePiiLogging: true);
        builder.WithLogging((level, message, pii) => { }, enablePiiLogging: false);
    }
}

namespace Amazon
{
    static class AWSConfigs
    {
        public static Util.LoggingConfig LoggingConfig { get; } = new();
    }

    enum ResponseLoggingOption
    {
        Never,
        OnError,
        Always,
    }
}

namespace Amazon.Util
{
    class LoggingConfig
    {
        public ResponseLoggingOption LogResponses { get; set; }
    }
}

namespace Amazon.Runtime
{
    class ClientConfig
    {
        public bool LogResponse { get; set; }
    }
}

namespace Microsoft.Identity.Client
{
    abstract class BaseAbstractApplicationBuilder<T>
    {
        public T WithLogging(Action<int, string, bool> callback, bool enablePiiLogging = false) => default!;
    }

    class ConfidentialClientApplicationBuilder : BaseAbstractApplicationBuilder<ConfidentialClientApplicationBuilder>;
}
