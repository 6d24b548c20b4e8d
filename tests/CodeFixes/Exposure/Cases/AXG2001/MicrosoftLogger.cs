// references: logging
// ILogger and its extensions, in every form in which a value gets into a message.
using Microsoft.Extensions.Logging;

class MicrosoftLogger(ILogger<MicrosoftLogger> logger, ILogger plain)
{
    void Templates(string password, string user, Exception exception)
    {
        logger.LogTrace("Password {Password}", [|password|]);
        logger.LogDebug("{User} has {Password}", user, [|password|]);
        logger.LogDebug("key={Key}, user={User}", [|password|], user);
        logger.LogDebug("user={User}, key={Key}", user, [|password|]);
        logger.LogDebug("user={User}, key={Key}, city={City}", user, [|password|], user);
        logger.LogDebug("Using key {Key}", [|password|]);
        logger.LogDebug("Signed in with password: {Password}", [|password|]);
        logger.LogError(exception, "Password '{Password}' of {User} is wrong", [|password|], user);
        logger.LogCritical(new EventId(7), exception, "Refused ({Password}).", [|password|]);
        logger.Log(LogLevel.Information, exception, "Password {Password:l} used", [|password|]);
        plain.LogInformation("User {0} password {1} city {2}", user, [|password|], user);
        logger.LogInformation("{A} {B}", new object[] { user, [|password|] });
        logger.LogInformation("{{literal}} {Password}", [|password|]);
        logger.LogInformation("""Password "{Password}" used""", [|password|]);
        logger.LogInformation(@"C:\{User}\{Password}", user, [|password|]);
        LoggerExtensions.LogInformation(logger, "Password {Password}", [|password|]);
        logger.LogInformation(message: "Password {Password} of {User}", args: [|[password, user]|]);
        logger.LogInformation("Password {Password} " + "of {User}", [|password|], user);
        // Two at once.
        logger.LogInformation("{User}: {Password}, {Secret}", user, [|password|], [|password|]);
        logger.LogInformation(
            "User {User}, password {Password}", // why
            user,
            [|password|]);
    }

    void Texts(string password, string user)
    {
        logger.LogInformation($"Password {[|password|]} of {user}");
        logger.LogInformation($"Password of {user}: {[|password|]}.");
        logger.LogInformation($"Password {[|password|],10:N}");
        logger.LogInformation($"{{0}} {[|password|]}");
        logger.LogWarning("Password " + [|password|]);
        logger.LogWarning("Password of " + user + ": " + [|password|] + ".");
        logger.LogInformation(string.Format("{0}: {1}", user, [|password|]));
        logger.LogInformation(string.Format("{0}: {1}", [|password|], user));
        logger.LogInformation($"user={user}; key={[|password|]}; city={user}");
        logger.LogInformation($"""
            User {user}
            Password {[|password|]}
            City {user}
            """);
    }

    void Whole(string password, string user)
    {
        logger.LogInformation([|password|]);
        logger.LogInformation("{Password}", [|password|]);
        if (user.Length > 0)
            logger.LogInformation($"{[|password|]}");
        // This stays.
        logger.LogInformation(string.Format("{0}", [|password|]));
        user.Trim();
    }

    void Arrow(string password) => logger.LogInformation([|password|]);

    void Scopes(string password, string user)
    {
        using (logger.BeginScope([|new Dictionary<string, object> { ["User"] = user, ["Password"] = password }|]))
        using (logger.BeginScope([|new Dictionary<string, object> { { "Password", password }, { "Secret", password } }|]))
        using (logger.BeginScope([|new KeyValuePair<string, object>("Password", password)|]))
        using (logger.BeginScope([|("Password", password)|]))
            logger.LogInformation("In scope");
        using (logger.BeginScope("Password {Password}", [|password|]))
        using (logger.BeginScope([|password|]))
            logger.LogInformation("In scope");
        using (logger.BeginScope([|password|]))
        {
            logger.LogInformation("In scope of {User}", user);
            logger.LogInformation("Still");
        }

        using var scope = logger.BeginScope([|password|]);
        logger.LogInformation("End");
    }
}
