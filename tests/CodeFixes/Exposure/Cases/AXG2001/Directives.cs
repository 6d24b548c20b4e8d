// references: logging
using Microsoft.Extensions.Logging;

class Directives(ILogger logger)
{
    void Leaks(string password, string user)
    {
#if DEBUG
        Console.WriteLine(password);
#else
        Console.WriteLine([|password|]);
#endif
        /* before */ logger.LogInformation("{User} {Password}", user /* kept */, [|password|]);
        // Above.
        Console.WriteLine([|password|]); // behind
#pragma warning disable CS0219
        Console.WriteLine([|password|]);
        var unused = 1;
    }
}
