using Microsoft.Extensions.Logging;

class MicrosoftLogger(ILogger<MicrosoftLogger> logger, ILogger plain)
{
    void Templates(string password, string user, Exception exception)
    {
        logger.LogTrace("Password");
        logger.LogDebug("{User}", user);
        logger.LogDebug("user={User}", user);
        logger.LogDebug("user={User}", user);
        logger.LogDebug("user={User}, city={City}", user, user);
        logger.LogDebug("Using key");
        logger.LogDebug("Signed in");
        logger.LogError(exception, "Password of {User} is wrong", user);
        logger.LogCritical(new EventId(7), exception, "Refused.");
        logger.Log(LogLevel.Information, exception, "Password used");
        plain.LogInformation("User {0} password city {1}", user, user);
        logger.LogInformation("{A}", new object[] { user });
        logger.LogInformation("{literal}");
        logger.LogInformation("""Password used""");
        logger.LogInformation(@"C:\{User}", user);
        LoggerExtensions.LogInformation(logger, "Password");
        logger.LogInformation(message: "Password of {User}", args: [user]);
        logger.LogInformation("Password " + "of {User}", user);
        // Two at once.
        logger.LogInformation("{User}", user);
        logger.LogInformation(
            "User {User}, password", // why
            user);
    }

    void Texts(string password, string user)
    {
        logger.LogInformation($"Password of {user}");
        logger.LogInformation($"Password of {user}.");
        logger.LogInformation("Password");
        logger.LogInformation("{0}");
        logger.LogWarning("Password");
        logger.LogWarning("Password of " + user + ".");
        logger.LogInformation(string.Format("{0}", user));
        logger.LogInformation(string.Format("{0}", user));
        logger.LogInformation($"user={user}; city={user}");
        logger.LogInformation($"""
            User {user}
            Password
            City {user}
            """);
    }

    void Whole(string password, string user)
    {
        if (user.Length > 0)
        {
        }
        // This stays.
        user.Trim();
    }

    void Arrow(string password) { }

    void Scopes(string password, string user)
    {
        using (logger.BeginScope(new Dictionary<string, object> { ["User"] = user }))
            logger.LogInformation("In scope");
        using (logger.BeginScope("Password"))
            logger.LogInformation("In scope");
        logger.LogInformation("In scope of {User}", user);
        logger.LogInformation("Still");
        logger.LogInformation("End");
    }
}
