import { expect } from '@open-wc/testing';
import { mount, until, type Mount, type MountOptions } from './mount.js';

const svg = (colour: string) => `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='30'%3E%3Crect width='40' height='30' fill='${colour}'/%3E%3C/svg%3E`;

async function ready(more: object = {}, options: MountOptions = {}): Promise<Mount> {
  const drawn = await mount({ elements: [{ type: 'boolean', name: 'trigger' }, { type: 'image', name: 'q', title: 'Our house', imageLink: { default: svg('tomato'), ko: svg('teal') }, ...more }] }, options);
  await until(() => drawn.root.querySelector('.sd-image'));
  return drawn;
}
const medium = (drawn: Mount) => drawn.root.querySelector<HTMLElement>('.sd-image > :is(img, video, iframe)');

describe('image', () => {
  it('is a picture with a text for it', async () => {
    const drawn = await ready({ altText: 'A house with a red roof' });
    const picture = medium(drawn) as HTMLImageElement;
    expect(picture.alt).to.equal('A house with a red roof');
    await until(() => picture.complete && picture.naturalWidth > 0);
    expect(drawn.root.querySelector('.sd-image__no-image')).to.equal(null);
    await expect(drawn.host).to.be.accessible();
  });

  it('shows the empty frame for what cannot be loaded, and the next picture that can', async () => {
    const drawn = await ready({ imageLink: 'data:image/png;base64,AAAA' });
    await until(() => drawn.root.querySelector('.sd-image__no-image'));
    expect(medium(drawn)!.checkVisibility()).to.equal(false);
    (drawn.model.getQuestionByName('q') as unknown as { imageLink: string }).imageLink = svg('navy');
    await until(() => medium(drawn)!.checkVisibility() && !drawn.root.querySelector('.sd-image__no-image'));
  });

  it('is a film with controls', async () => {
    const drawn = await ready({ imageLink: '/no-such-film.mp4' });
    const film = medium(drawn) as HTMLVideoElement;
    expect([film.localName, film.controls, film.getAttribute('aria-label')]).to.deep.equal(['video', true, 'Our house']);
  });

  for (const [link, kind] of [
    ['javascript:alert(1)', 'image'],
    ['java\tscript:alert(1)', 'video'],
    ['data:text/html,<script>alert(1)</script>', 'image'],
    ['https://evil.example/youtube.com/embed/abc', 'youtube'],
    ['javascript:alert("youtube.com/embed/abc")', 'youtube'],
  ]) {
    it(`draws nothing for ${link} as ${kind}`, async () => {
      const drawn = await ready({ imageLink: link, contentMode: kind });
      expect(medium(drawn)).to.equal(null);
      expect(drawn.find('.sd-image__no-image').checkVisibility()).to.equal(true);
    });
  }

  it('follows the model: language, size, visibleIf; also in a closed root', async () => {
    const drawn = await ready({ visibleIf: '{trigger} = true' }, { root: 'closed', data: { trigger: true } });
    drawn.model.locale = 'ko';
    await until(() => medium(drawn)!.getAttribute('src') === svg('teal'));
    (drawn.model.getQuestionByName('q') as unknown as { imageWidth: string }).imageWidth = '50%';
    await until(() => medium(drawn)!.style.width === '50%');
    drawn.model.setValue('trigger', false);
    await until(() => !drawn.root.querySelector('.sd-image'));
  });
});
