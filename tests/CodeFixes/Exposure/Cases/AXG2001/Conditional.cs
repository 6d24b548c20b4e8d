// references: logging
// A condition among the arguments.
using Microsoft.Extensions.Logging;

class Conditional(ILogger logger)
{
    void Leaks(string password, string user) => logger.LogInformation(
        "{User} {Password}",
        user,
#if !DEBUG
        [|password|]
#else
        "none"
#endif
        );
}
