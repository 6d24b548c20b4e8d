// references: logging
// Anonymous objects print their members, also without a serializer.
using Microsoft.Extensions.Logging;

class AnonymousObjects(ILogger logger)
{
    void Leaks(string password, string user)
    {
        logger.LogInformation("{State}", [|new { user, password }|]);
        logger.LogInformation("{State}", [|new { user, Value = password }|]);
        logger.LogInformation("{State}", [|new { user, ApiKey = user.Split(':')[0] }|]);
        Console.WriteLine([|new { password }|]);
        Console.WriteLine($"{[|new { password }|]}");
        using (logger.BeginScope([|new { password }|]))
        {
            var state = new { user, password };
            Console.WriteLine([|state|]);
        }
    }

    void Twins(string password, string user)
    {
        logger.LogInformation("{State}", new { user });
        logger.LogInformation("{State}", new { user, password.Length });
        logger.LogInformation("{State}", new { user, HasPassword = password is not null });
        logger.LogInformation("{State}", new { user, password = "***" });
        logger.LogInformation("{State}", new { user, password = Mask(password!) });
        using (logger.BeginScope(new { user }))
            Console.WriteLine(new { Token = 7 });
    }

    static string Mask(string value) => value.Substring(0, 6);
}
