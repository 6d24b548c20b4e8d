// references: logging
// Nothing simple may be seen of it, and what makes it or prints it may do more.
using Microsoft.Extensions.Logging;

record Card(string AccessToken);

class Kept(ILogger logger)
{
    void Leaks(Card card)
    {
        logger.LogInformation("{Card}", [|new Card("a")|]);
        Console.WriteLine([|card.ToString()|]);
    }
}
