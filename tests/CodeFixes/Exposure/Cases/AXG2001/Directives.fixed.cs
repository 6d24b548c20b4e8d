using Microsoft.Extensions.Logging;

class Directives(ILogger logger)
{
    void Leaks(string password, string user)
    {
#if DEBUG
        Console.WriteLine(password);
#else
#endif
        /* before */ logger.LogInformation("{User}", user /* kept */);
        // Above.
#pragma warning disable CS0219
        var unused = 1;
    }
}
