static class Caller
{
    static void Use(Microsoft.Extensions.Logging.ILogger logger, string text) => Messages.KeyUsed(logger, text);
}
