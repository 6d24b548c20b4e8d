// references: logging, compliance
// [LogProperties] writes an object member by member, and redacts what is classified.
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Logging;

class LogPropertiesAttribute : Attribute;

class LogPropertyIgnoreAttribute : Attribute;

class PrivateAttribute() : DataClassificationAttribute(new DataClassification("Shop", "Private"));

class Open
{
    public string User { get; set; } = "";
    public string Password { get; set; } = "";
}

class Closed
{
    public string User { get; set; } = "";
    [Private] public string Password { get; set; } = "";
    [LogPropertyIgnore] public string ApiKey { get; set; } = "";
}

static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "Signed in")]
    static partial void Opened(ILogger logger, [LogProperties] Open account);

    [LoggerMessage(2, LogLevel.Information, "Signed in")]
    static partial void Shut(ILogger logger, [LogProperties] Closed account);

    static partial void Opened(ILogger logger, Open account) => _ = account;

    static partial void Shut(ILogger logger, Closed account) => _ = account;

    static void Use(ILogger logger, Open open, Closed closed)
    {
        Opened(logger, [|open|]);
        Shut(logger, closed);
    }
}
